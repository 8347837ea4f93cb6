// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.web;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Answers a report without a name after a fixed time. Whoever is named in it is looked up and kept
 * from the case, which takes a little longer for somebody we know: anybody could measure that.
 */
record SteadyAnswer(long endsAt) {

  // several times what taking in a report takes
  private static final Duration TIME = Duration.ofMillis(500);

  static SteadyAnswer begin() {
    return new SteadyAnswer(System.nanoTime() + TIME.toNanos());
  }

  /** Waits until the time is over; not at all when the work took longer. */
  void await() {
    for (var left = endsAt - System.nanoTime();
        left > 0 && !Thread.currentThread().isInterrupted();
        left = endsAt - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }
}
