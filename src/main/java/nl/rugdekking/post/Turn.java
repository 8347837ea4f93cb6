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

  /** Returns the answers that came since, and waits until there is one; none when none comes. */
  List<Answer> await(Duration patience) throws InterruptedException {
    var some = new ArrayList<Answer>();
    var first = answers.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
    if (first != null) {
      some.add(first);
    }
    answers.drainTo(some);
    return some;
  }
}
