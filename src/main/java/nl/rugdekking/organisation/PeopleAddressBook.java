// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.organisation;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.rugdekking.post.AddressBook;
import nl.rugdekking.post.Addressee;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the mail address of a person at work. It is looked up when a letter is sent, so that the
 * outbox contains no addresses.
 */
@Component
@Order(0) // asked before AccountAddressBook, which knows the addresses of people who left
class PeopleAddressBook implements AddressBook {

  private final People people;
  private final AddressChangeRepository changes;

  PeopleAddressBook(People people, AddressChangeRepository changes) {
    this.people = people;
    this.changes = changes;
  }

  /**
   * @param persons the ids of persons, or of address changes for letters to the old address
   */
  @Override
  @Transactional(readOnly = true)
  public Map<UUID, Addressee> find(Collection<UUID> persons) {
    var found = new HashMap<UUID, Addressee>();
    people
        .mapById(persons.stream().map(PersonId::new).toList())
        .forEach((id, person) -> found.put(id.value(), addressee(person)));
    var changed = changes.list(persons);
    var named =
        people.mapById(
            changed.stream().map(AddressChangeRepository.AddressChange::person).toList());
    for (var change : changed) {
      var person = Objects.requireNonNull(named.get(change.person()));
      found.put(change.id(), new Addressee(change.oldEmail(), person.name(), person.language()));
    }
    return found;
  }

  private static Addressee addressee(Person person) {
    return new Addressee(person.email(), person.name(), person.language());
  }
}
