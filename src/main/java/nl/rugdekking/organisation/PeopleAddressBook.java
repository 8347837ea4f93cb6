// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.organisation;

import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.post.AddressBook;
import nl.rugdekking.post.Addressee;
import org.springframework.stereotype.Component;

/**
 * Where people are reached: looked up when a letter goes out, so that an outbox holds no address.
 */
@Component
class PeopleAddressBook implements AddressBook {

  private final People people;

  PeopleAddressBook(People people) {
    this.people = people;
  }

  @Override
  public Optional<Addressee> find(UUID person) {
    return people
        .find(new PersonId(person))
        .map(found -> new Addressee(found.email(), found.name(), found.language()));
  }
}
