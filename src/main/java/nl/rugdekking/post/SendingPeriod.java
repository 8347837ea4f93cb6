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
 * The period in which mails of one organisation may be started, and the outcome of each mail so
 * far. The threads that send mails report each outcome here at once and only the thread of the
 * {@link OutboxProcessor} writes to the database, so that an outcome is not lost when a sending
 * thread is interrupted.
 */
final class SendingPeriod {

  /** The outcome of one letter. When there are several for one letter, only the first counts. */
  record LetterOutcome(UUID letter, DeliveryOutcome delivery) {}

  private static final Duration COLLECTING_TIME = Duration.ofMillis(50);

  private final long end;
  private final BlockingQueue<LetterOutcome> answers = new LinkedBlockingQueue<>();

  SendingPeriod(Duration length) {
    this.end = System.nanoTime() + length.toNanos();
  }

  /** Returns true when no further mail may be started. */
  boolean isOver() {
    return System.nanoTime() - end > 0;
  }

  void addOutcome(UUID letter, DeliveryOutcome delivery) {
    answers.add(new LetterOutcome(letter, delivery));
  }

  /**
   * Waits for the first answer and then a moment longer for others, because each write of answers
   * to the database costs a commit.
   *
   * @param expected the number of answers that are still expected
   * @return the answers, or an empty list when none came in time
   */
  List<LetterOutcome> awaitOutcomes(int expected, Duration patience) throws InterruptedException {
    var some = new ArrayList<LetterOutcome>();
    long until = System.nanoTime() + patience.toNanos();
    var answer = answers.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
    until = Math.min(until, System.nanoTime() + COLLECTING_TIME.toNanos());
    while (answer != null) {
      some.add(answer);
      answer =
          some.size() >= expected
              ? null
              : answers.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
    }
    return some;
  }
}
