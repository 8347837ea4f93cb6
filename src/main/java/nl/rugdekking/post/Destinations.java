// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.post;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Looks up the mail address and the link of a letter at the moment of sending, from the rooms that
 * know them.
 */
@Component
class Destinations {

  private final ObjectProvider<AddressBook> addresses;
  private final ObjectProvider<OneTimeWays> links;

  Destinations(ObjectProvider<AddressBook> addresses, ObjectProvider<OneTimeWays> links) {
    this.addresses = addresses;
    this.links = links;
  }

  Map<UUID, Addressee> addresses(Collection<UUID> persons) {
    var found = new HashMap<UUID, Addressee>();
    addresses.orderedStream().forEach(book -> found.putAll(book.find(persons)));
    return found;
  }

  Optional<String> path(Letter letter) {
    return Texts.isWayIn(letter.template())
        ? links.stream()
            .filter(link -> link.letters().contains(letter.template()))
            .findFirst()
            .flatMap(link -> link.open(letter.person(), letter.path()))
        : Optional.of(letter.path());
  }
}
