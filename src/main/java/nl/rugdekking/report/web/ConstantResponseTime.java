// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.web;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Delays the answer to a report without a name until a fixed time has passed. Looking up a named
 * person takes a little longer for somebody we know, and otherwise anybody could measure that.
 */
record ConstantResponseTime(long endsAt) {

  // several times as long as accepting a report takes
  private static final Duration TIME = Duration.ofMillis(500);

  static ConstantResponseTime begin() {
    return new ConstantResponseTime(System.nanoTime() + TIME.toNanos());
  }

  /** Waits until the time has passed; not at all when the work took longer. */
  void await() {
    for (var left = endsAt - System.nanoTime();
        left > 0 && !Thread.currentThread().isInterrupted();
        left = endsAt - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }
}
