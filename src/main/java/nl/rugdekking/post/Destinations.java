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
 * Looks up the mail address and the link of a letter at the moment of sending, from the packages
 * that know them.
 */
@Component
class Destinations {

  private final ObjectProvider<AddressBook> findAddresses;
  private final ObjectProvider<LetterLinks> links;

  Destinations(ObjectProvider<AddressBook> addresses, ObjectProvider<LetterLinks> links) {
    this.findAddresses = addresses;
    this.links = links;
  }

  Map<UUID, Addressee> findAddresses(Collection<UUID> persons) {
    var found = new HashMap<UUID, Addressee>();
    findAddresses.orderedStream().forEach(book -> found.putAll(book.find(persons)));
    return found;
  }

  Optional<String> findPath(Letter letter) {
    return LetterTexts.hasSecretLink(letter.template())
        ? links.stream()
            .filter(link -> link.templates().contains(letter.template()))
            .findFirst()
            .flatMap(link -> link.createPath(letter.person(), letter.path()))
        : Optional.of(letter.path());
  }
}
