// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.post;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.post.Outbox.Leased;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes mails of letters and has them sent: looks up the address of each, writes its text and
 * passes it to the carrier. Holds no database connection while mail is sent.
 */
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

  /** Sends the letters and tells the turn the outcome of each. */
  void bring(List<Leased> letters, Turn turn) {
    Map<UUID, Addressee> known;
    try {
      known = destinations.addresses(letters.stream().map(one -> one.letter().person()).toList());
    } catch (RuntimeException e) {
      if (letters.size() == 1) {
        tellNotNow(letters.getFirst(), e, turn);
      } else {
        // A person who can't be looked up does not hold up the others.
        letters.forEach(letter -> bring(List.of(letter), turn));
      }
      return;
    }
    var mails = new ArrayList<Mail>();
    for (var letter : letters) {
      try {
        mail(letter, known.get(letter.letter().person()))
            .ifPresentOrElse(mails::add, () -> turn.tell(letter.id(), Delivery.NO_ADDRESS));
      } catch (RuntimeException e) {
        tellNotNow(letter, e, turn);
      }
    }
    if (!mails.isEmpty()) {
      carrier.carry(mails, turn);
    }
  }

  private static void tellNotNow(Leased letter, RuntimeException why, Turn turn) {
    LOG.warn("Letter {} met {}", letter.id(), why.getClass().getName());
    turn.tell(letter.id(), Delivery.NOT_NOW);
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
