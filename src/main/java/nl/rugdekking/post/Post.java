// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.post;

import java.time.Clock;
import java.util.UUID;
import nl.rugdekking.database.Ids;
import nl.rugdekking.tick.Due;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Queues letters for sending. They are sent after the caller's transaction is committed, and not at
 * all when it is rolled back.
 */
@Component
public class Post {

  static final String KIND = "post";

  private static final ScopedValue<Boolean> WITHHELD = ScopedValue.newInstance();

  private final Outbox outbox;
  private final Texts texts;
  private final Due schedule;
  private final Clock clock;

  Post(Outbox outbox, Texts texts, Due schedule, Clock clock) {
    this.outbox = outbox;
    this.texts = texts;
    this.schedule = schedule;
    this.clock = clock;
  }

  /** Runs work without queueing any letter. The demonstration uses it for events of long ago. */
  public static void withhold(Runnable work) {
    ScopedValue.where(WITHHELD, true).run(work);
  }

  /**
   * Returns true when the mail server accepted a letter to this addressee with a link to this path.
   * Sent letters are remembered for thirty days.
   */
  @Transactional(readOnly = true)
  public boolean hasLeft(UUID addressee, String path) {
    return outbox.hasLeft(addressee, path);
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void queue(Letter letter) {
    queue(letter, false);
  }

  /** Queues a letter about danger, which is sent before all others that wait. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void queueFirst(Letter letter) {
    queue(letter, true);
  }

  private void queue(Letter letter, boolean urgent) {
    texts.requireTemplate(letter.template());
    if (WITHHELD.isBound()) {
      return;
    }
    var now = clock.instant();
    outbox.add(Ids.timeOrdered(), letter, urgent, now);
    schedule.wake(KIND, now);
  }
}
