// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.organisation;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.post.AddressBook;
import nl.rugdekking.post.Addressee;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Where people are reached at work: looked up when a letter goes out, so that an outbox holds no
 * address.
 */
@Component
@Order(0) // before the room that knows where somebody is reached who left
class PeopleAddressBook implements AddressBook {

  private final People people;

  PeopleAddressBook(People people) {
    this.people = people;
  }

  @Override
  public Map<UUID, Addressee> find(Collection<UUID> persons) {
    var found = new HashMap<UUID, Addressee>();
    people
        .named(persons.stream().map(PersonId::new).toList())
        .forEach((id, person) -> found.put(id.value(), addressee(person)));
    return found;
  }

  private static Addressee addressee(Person person) {
    return new Addressee(person.email(), person.name(), person.language());
  }
}
