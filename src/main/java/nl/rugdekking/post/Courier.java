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
import org.jspecify.annotations.Nullable;
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
    Map<UUID, Addressee> known;
    try {
      known = destinations.addresses(letters.stream().map(one -> one.letter().person()).toList());
    } catch (RuntimeException e) {
      return letters.size() == 1 ? notNow(letters.getFirst(), e) : oneByOne(letters);
    }
    var deliveries = new HashMap<UUID, Delivery>();
    var mails = new ArrayList<Mail>();
    for (var letter : letters) {
      try {
        mail(letter, known.get(letter.letter().person()))
            .ifPresentOrElse(mails::add, () -> deliveries.put(letter.id(), Delivery.NO_ADDRESS));
      } catch (RuntimeException e) {
        deliveries.putAll(notNow(letter, e));
      }
    }
    if (!mails.isEmpty()) {
      deliveries.putAll(carrier.carry(mails));
    }
    return deliveries;
  }

  /** One person who can't be looked up holds up no other. */
  private Map<UUID, Delivery> oneByOne(List<Leased> letters) {
    var deliveries = new HashMap<UUID, Delivery>();
    letters.forEach(letter -> deliveries.putAll(bring(List.of(letter))));
    return deliveries;
  }

  private static Map<UUID, Delivery> notNow(Leased letter, RuntimeException why) {
    LOG.warn("Letter {} met {}", letter.id(), why.getClass().getName());
    return Map.of(letter.id(), Delivery.NOT_NOW);
  }

  private Optional<Mail> mail(Leased leased, @Nullable Addressee to) {
    if (to == null) {
      return Optional.empty();
    }
    var letter = leased.letter();
    return destinations
        .path(letter)
        .map(path -> texts.write(letter, to.language(), baseUrl + path))
        .map(text -> new Mail(leased.id(), to, text.subject(), text.body(), clock.instant()));
  }
}
