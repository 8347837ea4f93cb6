// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.post;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.post.Outbox.LeasedLetter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes mails of letters and has them sent: looks up the address of each, writes its text and hands
 * it over for sending. Holds no database connection while mail is sent.
 */
@Component
class LetterSender {

  private static final Logger LOG = LoggerFactory.getLogger(LetterSender.class);

  private final Destinations destinations;
  private final LetterTexts texts;
  private final MailTransport transport;
  private final String baseUrl;
  private final Clock clock;

  LetterSender(
      Destinations destinations,
      LetterTexts texts,
      MailTransport transport,
      MailSettings settings,
      Clock clock) {
    this.destinations = destinations;
    this.texts = texts;
    this.transport = transport;
    this.baseUrl = settings.baseUrl();
    this.clock = clock;
  }

  /**
   * Sends the letters.
   *
   * @param period told how each of them went; it may end before all are sent
   */
  void send(List<LeasedLetter> letters, SendingPeriod period) {
    Map<UUID, Addressee> addresses;
    try {
      addresses =
          destinations.findAddresses(letters.stream().map(one -> one.letter().person()).toList());
    } catch (RuntimeException e) {
      if (letters.size() == 1) {
        postpone(letters.getFirst(), e, period);
      } else {
        // One of them can't be looked up: tried one by one, the others are sent all the same.
        letters.forEach(one -> send(List.of(one), period));
      }
      return;
    }
    var mails = new ArrayList<Mail>();
    for (var letter : letters) {
      try {
        mail(letter, addresses.get(letter.letter().person()))
            .ifPresentOrElse(
                mails::add, () -> period.addOutcome(letter.id(), DeliveryOutcome.NO_ADDRESS));
      } catch (RuntimeException e) {
        postpone(letter, e, period);
      }
    }
    if (!mails.isEmpty()) {
      transport.send(mails, period);
    }
  }

  private static void postpone(LeasedLetter letter, RuntimeException why, SendingPeriod period) {
    LOG.warn("Letter {} met {}", letter.id(), why.getClass().getName());
    period.addOutcome(letter.id(), DeliveryOutcome.NOT_NOW);
  }

  private Optional<Mail> mail(LeasedLetter leased, @Nullable Addressee to) {
    if (to == null) {
      return Optional.empty();
    }
    var letter = leased.letter();
    return destinations
        .findPath(letter)
        .map(path -> texts.write(letter, to.language(), baseUrl + path))
        .map(text -> new Mail(leased.id(), to, text.subject(), text.body(), clock.instant()));
  }
}
