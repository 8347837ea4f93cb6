// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.post;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * The period in which mails of one organisation may be started, with the outcomes that are not
 * stored yet. The threads that send mails report each outcome here at once, and only the thread of
 * the {@link OutboxProcessor} writes them to the database. So no outcome is lost when a sending
 * thread is interrupted.
 */
final class SendingPeriod {

  /** The outcome of one letter. When there are several for one letter, only the first counts. */
  record LetterOutcome(UUID letter, DeliveryOutcome delivery) {}

  private static final Duration COLLECTING_TIME = Duration.ofMillis(50);

  // In nanoseconds, as System.nanoTime gives them.
  private final long end;
  private final BlockingQueue<LetterOutcome> outcomes = new LinkedBlockingQueue<>();

  SendingPeriod(Duration length) {
    this.end = System.nanoTime() + length.toNanos();
  }

  /** Returns true when no further mail may be started. */
  boolean isOver() {
    return System.nanoTime() - end > 0;
  }

  void addOutcome(UUID letter, DeliveryOutcome delivery) {
    outcomes.add(new LetterOutcome(letter, delivery));
  }

  /**
   * Waits for the first outcome and then a moment longer for others, because each write to the
   * database costs a commit.
   *
   * @param expected the number of outcomes that are still expected
   * @param patience the time to wait for the first of them
   * @return the outcomes, or an empty list when none came in time
   */
  List<LetterOutcome> awaitOutcomes(int expected, Duration patience) throws InterruptedException {
    var received = new ArrayList<LetterOutcome>();
    long lastMoment = System.nanoTime() + patience.toNanos();
    var next = outcomes.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
    long deadline = Math.min(lastMoment, System.nanoTime() + COLLECTING_TIME.toNanos());
    while (next != null) {
      received.add(next);
      next =
          received.size() >= expected
              ? null
              : outcomes.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
    }
    return received;
  }
}
