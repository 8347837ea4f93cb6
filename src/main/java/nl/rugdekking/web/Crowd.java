// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.web;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many requests are worked on at once, and how many wait for their turn: more would not be done
 * sooner, and each takes memory. Whoever sends something goes before whoever looks.
 */
final class Crowd {

  /** What somebody comes for. */
  enum Errand {
    LOOK(Duration.ofSeconds(2)),
    SEND(Duration.ofSeconds(10));

    private final Duration patience;

    Errand(Duration patience) {
      this.patience = patience;
    }
  }

  private static final int WAITING_FOR_EACH = 8;

  private final Semaphore lookers;
  private final Semaphore all;
  private final AtomicInteger waiting = new AtomicInteger();
  private final int mostWaiting;

  /** A quarter is left free by those who look. */
  Crowd(int atOnce) {
    this.lookers = new Semaphore(Math.max(1, atOnce - atOnce / 4), true);
    this.all = new Semaphore(atOnce, true);
    this.mostWaiting = atOnce * WAITING_FOR_EACH;
  }

  /** Waits for a turn, in the order of coming; false when there is none to be had. */
  boolean enter(Errand errand) throws InterruptedException {
    if (errand == Errand.LOOK && waiting.get() >= mostWaiting) {
      return false;
    }
    waiting.incrementAndGet();
    try {
      return errand == Errand.LOOK
          ? look(System.nanoTime() + errand.patience.toNanos())
          : all.tryAcquire(errand.patience.toNanos(), TimeUnit.NANOSECONDS);
    } finally {
      waiting.decrementAndGet();
    }
  }

  private boolean look(long until) throws InterruptedException {
    if (!lookers.tryAcquire(until - System.nanoTime(), TimeUnit.NANOSECONDS)) {
      return false;
    }
    var entered = false;
    try {
      entered = all.tryAcquire(until - System.nanoTime(), TimeUnit.NANOSECONDS);
      return entered;
    } finally {
      if (!entered) {
        lookers.release();
      }
    }
  }

  /** Who entered leaves. */
  void leave(Errand errand) {
    all.release();
    if (errand == Errand.LOOK) {
      lookers.release();
    }
  }
}
