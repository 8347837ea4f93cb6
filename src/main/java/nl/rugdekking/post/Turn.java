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
 * The time in which one organisation may begin with mails, and how it went with each so far. The
 * threads that carry mails tell it here at once; the thread of the round writes it down, so that
 * nothing that interrupts a carrier can lose it.
 */
final class Turn {

  /** The outcome for one letter. The first answer about a letter counts. */
  record Answer(UUID letter, Delivery delivery) {}

  private static final Duration A_MOMENT = Duration.ofMillis(50);

  private final long end;
  private final BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();

  Turn(Duration length) {
    this.end = System.nanoTime() + length.toNanos();
  }

  /** Returns true when no further mail may be begun. */
  boolean isOver() {
    return System.nanoTime() - end > 0;
  }

  void tell(UUID letter, Delivery delivery) {
    answers.add(new Answer(letter, delivery));
  }

  /**
   * Waits until there is an answer, and a moment longer for others: each time the answers are
   * written down costs a commit.
   *
   * @param most as many answers as are expected at all
   * @return no answers when none comes
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
