// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.post;

import java.time.Clock;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Brings one letter: looks up where it goes, writes it, hands it over. Holds no connection. */
@Component
class Courier {

  private final ObjectProvider<AddressBook> addresses;
  private final Texts texts;
  private final Carrier carrier;
  private final String baseUrl;
  private final Clock clock;

  Courier(
      ObjectProvider<AddressBook> addresses,
      Texts texts,
      Carrier carrier,
      MailSettings settings,
      Clock clock) {
    this.addresses = addresses;
    this.texts = texts;
    this.carrier = carrier;
    this.baseUrl = settings.baseUrl();
    this.clock = clock;
  }

  Delivery bring(UUID id, Letter letter) {
    var addressee = addresses.getObject().find(letter.person());
    if (addressee.isEmpty()) {
      return Delivery.NO_ADDRESS;
    }
    var to = addressee.get();
    var text = texts.write(letter, to.language(), baseUrl + letter.path());
    return carrier.carry(new Mail(id, to, text.subject(), text.body(), clock.instant()));
  }
}
