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
import org.springframework.stereotype.Component;

/** Brings letters: looks up where each goes, writes it, hands them over. Holds no connection. */
@Component
class Courier {

  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

  private final Destinations destinations;
  private final Texts texts;
  private final Carrier carrier;
  private final String baseUrl;
  private final Clock clock;

  Courier(
      Destinations destinations, Texts texts, Carrier carrier, MailSettings settings, Clock clock) {
    this.destinations = destinations;
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
            .computeIfAbsent(letter.letter().person(), destinations::address)
            .flatMap(to -> mail(letter, to))
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

  private Optional<Mail> mail(Leased leased, Addressee to) {
    var letter = leased.letter();
    return destinations
        .path(letter)
        .map(path -> texts.write(letter, to.language(), baseUrl + path))
        .map(text -> new Mail(leased.id(), to, text.subject(), text.body(), clock.instant()));
  }
}
