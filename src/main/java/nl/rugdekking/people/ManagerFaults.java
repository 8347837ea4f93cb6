// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.rugdekking.organisation.HeldPosition;
import nl.rugdekking.organisation.Person;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.people.PeopleFault.Kind;

/**
 * Finds faults in the managers that a list of people names: managers who are unknown, have no
 * position here any more, or are their own manager by way of others.
 */
final class ManagerFaults {

  private final List<PeopleLine> lines;
  private final List<HeldPosition> held;
  private final Set<String> listed;
  private final Map<String, Person> known = new HashMap<>();
  private final Map<PersonId, String> emails = new HashMap<>();
  private final List<PeopleFault> faults = new ArrayList<>();

  private ManagerFaults(List<PeopleLine> lines, List<Person> known, List<HeldPosition> held) {
    this.lines = lines;
    this.held = held;
    this.listed = lines.stream().map(PeopleLine::email).collect(Collectors.toSet());
    known.forEach(
        person -> {
          this.known.put(person.email(), person);
          emails.put(person.id(), person.email());
        });
  }

  /**
   * @param known everybody here, also those who left
   * @param held the present and future positions
   */
  static List<PeopleFault> find(
      List<PeopleLine> lines, List<Person> known, List<HeldPosition> held) {
    var check = new ManagerFaults(lines, known, held);
    lines.forEach(check::checkPresent);
    check.checkCircles();
    return check.faults;
  }

  private void checkPresent(PeopleLine line) {
    var email = line.manager();
    if (email == null || listed.contains(email)) {
      return;
    }
    var manager = known.get(email);
    if (manager == null) {
      add(line, Kind.NO_MANAGER, email);
    } else if (held.stream().noneMatch(position -> position.person().equals(manager.id()))) {
      add(line, Kind.MANAGER_LEFT, email);
    }
  }

  private void checkCircles() {
    var circles = listManagers();
    var named = new HashSet<String>();
    for (var line : lines) {
      var circle = circles.find(line.email());
      if (circle.size() > 2 && !named.contains(line.email())) {
        add(line, Kind.MANAGER_CIRCLE, String.join(" → ", circle));
        named.addAll(circle);
      }
    }
  }

  // The list replaces the managers of the people in it; other people keep those they have.
  private ManagerCircles<String> listManagers() {
    var circles = new ManagerCircles<String>();
    lines.forEach(line -> circles.add(line.email(), line.manager()));
    for (var position : held) {
      var person = emails.get(position.person());
      var manager = position.manager();
      if (person != null && manager != null && !listed.contains(person)) {
        circles.add(person, emails.get(manager));
      }
    }
    return circles;
  }

  private void add(PeopleLine line, Kind kind, String found) {
    faults.add(new PeopleFault(line.lineNumber(), PeopleColumn.MANAGER, kind, List.of(found)));
  }
}
