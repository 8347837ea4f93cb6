// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.post;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.post.Outbox.Leased;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Brings letters: looks up where each goes, writes it, hands them over. Holds no connection. */
@Component
class Courier {

  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

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

  /** How it went with each, by its id. */
  Map<UUID, Delivery> bring(List<Leased> letters) {
    var deliveries = new HashMap<UUID, Delivery>();
    var mails = new ArrayList<Mail>();
    var known = new HashMap<UUID, Optional<Addressee>>();
    for (var letter : letters) {
      try {
        known
            .computeIfAbsent(letter.letter().person(), addresses.getObject()::find)
            .map(to -> mail(letter, to))
            .ifPresentOrElse(mails::add, () -> deliveries.put(letter.id(), Delivery.NO_ADDRESS));
      } catch (RuntimeException e) {
        LOG.warn("Letter {} met {}", letter.id(), e.getClass().getName());
        deliveries.put(letter.id(), Delivery.NOT_NOW);
      }
    }
    if (!mails.isEmpty()) {
      deliveries.putAll(carrier.carry(mails));
    }
    return deliveries;
  }

  private Mail mail(Leased leased, Addressee to) {
    var letter = leased.letter();
    var text = texts.write(letter, to.language(), baseUrl + letter.path());
    return new Mail(leased.id(), to, text.subject(), text.body(), clock.instant());
  }
}
