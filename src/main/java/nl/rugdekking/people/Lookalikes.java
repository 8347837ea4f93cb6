// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.rugdekking.organisation.NameForms;
import nl.rugdekking.organisation.Person;
import nl.rugdekking.organisation.PersonId;

/**
 * For a line with an unknown mail address, finds the person who may be meant: somebody with the
 * same personnel number or name. People whose stored address is also in the list are left out,
 * because each of them has a line already.
 */
final class Lookalikes {

  /**
   * A person who may be the one in the list.
   *
   * @param byNumber true when the personnel number is the same, false when only the name is
   */
  record Lookalike(Person person, boolean byNumber) {}

  private final Map<String, Person> byNumber = new HashMap<>();
  private final Map<String, Person> byName = new HashMap<>();

  /**
   * @param numbers the people here by personnel number
   */
  Lookalikes(List<Person> people, List<PeopleLine> lines, Map<String, PersonId> numbers) {
    Set<String> listed = lines.stream().map(PeopleLine::email).collect(Collectors.toSet());
    var byId = new HashMap<PersonId, Person>();
    for (var person : people) {
      if (!listed.contains(person.email())) {
        byId.put(person.id(), person);
        for (var form : NameForms.readingsOf(person.name())) {
          byName.putIfAbsent(form, person);
        }
      }
    }
    numbers.forEach(
        (number, id) -> {
          var person = byId.get(id);
          if (person != null) {
            byNumber.put(number, person);
          }
        });
  }

  Optional<Lookalike> find(PeopleLine line) {
    var same = line.personnel() == null ? null : byNumber.get(line.personnel());
    if (same != null) {
      return Optional.of(new Lookalike(same, true));
    }
    return NameForms.readingsOf(line.name()).stream()
        .map(byName::get)
        .filter(Objects::nonNull)
        .findFirst()
        .map(person -> new Lookalike(person, false));
  }
}
