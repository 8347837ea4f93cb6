// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.post;

import java.time.Clock;
import java.util.UUID;
import nl.rugdekking.database.Ids;
import nl.rugdekking.tick.WorkSchedule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Queues letters, the e-mails of this application, for sending. They are sent after the caller's
 * transaction is committed, and not at all when it is rolled back.
 */
@Component
public class Post {

  static final String KIND = "post";

  private static final ScopedValue<Boolean> LETTERS_DISABLED = ScopedValue.newInstance();

  private final Outbox outbox;
  private final LetterTexts texts;
  private final WorkSchedule schedule;
  private final Clock clock;

  Post(Outbox outbox, LetterTexts texts, WorkSchedule schedule, Clock clock) {
    this.outbox = outbox;
    this.texts = texts;
    this.schedule = schedule;
    this.clock = clock;
  }

  /** Runs work without queueing any letter. The demonstration uses it for events of long ago. */
  public static void runWithoutLetters(Runnable work) {
    ScopedValue.where(LETTERS_DISABLED, true).run(work);
  }

  /**
   * Returns true when the mail server accepted a letter to this addressee with a link to this path.
   * Sent letters are remembered for thirty days.
   */
  @Transactional(readOnly = true)
  public boolean hasSent(UUID addressee, String path) {
    return outbox.hasSent(addressee, path);
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void queue(Letter letter) {
    queue(letter, false);
  }

  /** Queues a letter about danger, which is sent before all others that wait. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void queueUrgent(Letter letter) {
    queue(letter, true);
  }

  private void queue(Letter letter, boolean urgent) {
    texts.requireTemplate(letter.template());
    if (LETTERS_DISABLED.isBound()) {
      return;
    }
    var now = clock.instant();
    outbox.add(Ids.timeOrdered(), letter, urgent, now);
    schedule.schedule(KIND, now);
  }
}
