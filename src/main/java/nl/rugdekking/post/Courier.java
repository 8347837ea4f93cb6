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
 * Makes mails of letters and has them sent: looks up the address of each, writes its text and hands
 * it over for sending. Holds no database connection while mail is sent.
 */
@Component
class Courier {

  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

  private final Destinations destinations;
  private final Texts texts;
  private final Carrier transport;
  private final String baseUrl;
  private final Clock clock;

  Courier(
      Destinations destinations,
      Texts texts,
      Carrier transport,
      MailSettings settings,
      Clock clock) {
    this.destinations = destinations;
    this.texts = texts;
    this.transport = transport;
    this.baseUrl = settings.baseUrl();
    this.clock = clock;
  }

  /** Sends the letters and reports the outcome of each to the period. */
  void bring(List<Leased> letters, Turn period) {
    Map<UUID, Addressee> addresses;
    try {
      addresses =
          destinations.addresses(letters.stream().map(one -> one.letter().person()).toList());
    } catch (RuntimeException e) {
      if (letters.size() == 1) {
        postpone(letters.getFirst(), e, period);
      } else {
        // A person who can't be looked up does not hold up the others.
        letters.forEach(letter -> bring(List.of(letter), period));
      }
      return;
    }
    var mails = new ArrayList<Mail>();
    for (var letter : letters) {
      try {
        mail(letter, addresses.get(letter.letter().person()))
            .ifPresentOrElse(mails::add, () -> period.tell(letter.id(), Delivery.NO_ADDRESS));
      } catch (RuntimeException e) {
        postpone(letter, e, period);
      }
    }
    if (!mails.isEmpty()) {
      transport.carry(mails, period);
    }
  }

  private static void postpone(Leased letter, RuntimeException why, Turn period) {
    LOG.warn("Letter {} met {}", letter.id(), why.getClass().getName());
    period.tell(letter.id(), Delivery.NOT_NOW);
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
