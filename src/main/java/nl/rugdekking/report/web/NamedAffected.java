// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.Person;
import nl.rugdekking.organisation.Position;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/**
 * Asks in which position it happened to an affected person who has several, when somebody else
 * reports for them. The position decides who handles and reads the report. It is written behind the
 * name, as in "Yusuf Kaya, raadslid".
 */
@Component
record NamedAffected(People people, Organisations organisations, Capacities capacities) {

  private static final Pattern WITH_POSITION = Pattern.compile("(.+?)\\s*[,(]\\s*(.+?)\\s*\\)?");

  /**
   * The names of the affected people, without their positions.
   *
   * @param positions the position of each person for whom one was chosen
   * @param lacksPosition true when somebody has several positions and none of them was chosen
   */
  record AffectedNames(List<String> names, List<Position> positions, boolean lacksPosition) {}

  /**
   * Reads the positions behind the names, and adds an error for each person whose position is still
   * to be given.
   *
   * @param urgent true when there is danger now, so that the form asks nothing
   */
  AffectedNames read(List<String> typed, boolean urgent, BindingResult errors) {
    var names = new ArrayList<String>();
    var positions = new ArrayList<Position>();
    var lacking = 0;
    for (var text : typed) {
      var split = WITH_POSITION.matcher(text);
      var whole = people.findExactly(text);
      var person = whole.isEmpty() && split.matches() ? people.findExactly(split.group(1)) : whole;
      var said = whole.isEmpty() && person.isPresent() ? split.group(2) : "";
      names.add(said.isEmpty() ? text : split.group(1));
      var held = person.map(found -> people.positions(found.id())).orElse(List.of());
      if (person.isPresent() && capacities.isAsked(held)) {
        var chosen = find(held, said);
        chosen.ifPresent(positions::add);
        if (chosen.isEmpty()) {
          lacking++;
          refuse(person.get(), held, urgent, errors);
        }
      }
    }
    return new AffectedNames(List.copyOf(names), List.copyOf(positions), lacking > 0);
  }

  private Optional<Position> find(List<Position> held, String said) {
    return organisations
        .structure()
        .findTitleIn(said)
        .flatMap(title -> held.stream().filter(one -> one.title().equals(title)).findFirst());
  }

  private void refuse(Person person, List<Position> held, boolean urgent, BindingResult errors) {
    if (!urgent) {
      errors.rejectValue(
          "names",
          "report.error.names.position",
          new Object[] {person.name(), describe(held), example(held)},
          null);
    }
  }

  private String describe(List<Position> held) {
    return held.stream().map(capacities::nameOf).distinct().collect(Collectors.joining(", "));
  }

  private String example(List<Position> held) {
    return capacities.titleOf(held.getFirst());
  }
}
