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
 * {@link PostRound} writes to the database, so that an outcome is not lost when a sending thread is
 * interrupted.
 */
final class Turn {

  /** The outcome of one letter. When there are several for one letter, only the first counts. */
  record Answer(UUID letter, Delivery delivery) {}

  private static final Duration A_MOMENT = Duration.ofMillis(50);

  private final long end;
  private final BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();

  Turn(Duration length) {
    this.end = System.nanoTime() + length.toNanos();
  }

  /** Returns true when no further mail may be started. */
  boolean isOver() {
    return System.nanoTime() - end > 0;
  }

  void tell(UUID letter, Delivery delivery) {
    answers.add(new Answer(letter, delivery));
  }

  /**
   * Waits for the first answer and then a moment longer for others, because each time that answers
   * are written to the database costs a commit.
   *
   * @param most the number of answers that are still expected
   * @return the answers, or an empty list when none came in time
   */
  List<Answer> await(int most, Duration patience) throws InterruptedException {
    var some = new ArrayList<Answer>();
    long until = System.nanoTime() + patience.toNanos();
    var answer = answers.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
    until = Math.min(until, System.nanoTime() + A_MOMENT.toNanos());
    while (answer != null) {
      some.add(answer);
      answer =
          some.size() >= most
              ? null
              : answers.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
    }
    return some;
  }
}
