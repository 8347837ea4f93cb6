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
 * Turns letters into mails and sends them: it looks up the address of each letter, writes its text
 * and hands it over for sending. It holds no database connection while mail is sent.
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
   * @param period receives the outcome of each letter; it may end before all letters are sent
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
        // At least one address cannot be looked up. Sending the letters one by one still sends the
        // others.
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
