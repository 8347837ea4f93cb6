// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.load;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * How many requests are worked on at once, and how many wait for their turn: more would not be done
 * sooner, and each takes memory. Whoever sends something goes before whoever looks.
 */
final class LoadLimit {

  /** What somebody comes for. */
  enum Errand {
    LOOK(Duration.ofSeconds(2)),
    SEND(Duration.ofSeconds(10)),
    /** Looking at a password takes long, and anybody may ask for it. */
    SIGN_IN(Duration.ofSeconds(5)),
    /** A form that may carry files: working on them takes long. */
    SEND_FILES(Duration.ofSeconds(10));

    private final Duration patience;

    Errand(Duration patience) {
      this.patience = patience;
    }
  }

  private static final int WAITING_FOR_EACH = 8;

  private final Semaphore lookers;
  private final Semaphore senders;
  private final Semaphore doors;
  private final Semaphore all;
  private final AtomicInteger waiting = new AtomicInteger();
  private final int mostWaiting;

  /**
   * A quarter is left free by those who look, and a quarter by those who send files. Whoever signs
   * in takes no turn of theirs: there is a quarter more for them.
   */
  LoadLimit(int atOnce) {
    this.lookers = new Semaphore(Math.max(1, atOnce - atOnce / 4), true);
    this.senders = new Semaphore(Math.max(1, atOnce - atOnce / 4), true);
    this.doors = new Semaphore(Math.max(1, atOnce / 4), true);
    this.all = new Semaphore(atOnce, true);
    this.mostWaiting = atOnce * WAITING_FOR_EACH;
  }

  /** Waits for a turn, in the order of coming; false when there is none to be had. */
  boolean enter(Errand errand) throws InterruptedException {
    if (errand == Errand.SIGN_IN) {
      return doors.tryAcquire(errand.patience.toNanos(), TimeUnit.NANOSECONDS);
    }
    if (errand == Errand.LOOK && waiting.get() >= mostWaiting) {
      return false;
    }
    waiting.incrementAndGet();
    try {
      return enter(errand, System.nanoTime() + errand.patience.toNanos());
    } finally {
      waiting.decrementAndGet();
    }
  }

  private boolean enter(Errand errand, long until) throws InterruptedException {
    var first = ofKind(errand);
    if (first != null && !first.tryAcquire(until - System.nanoTime(), TimeUnit.NANOSECONDS)) {
      return false;
    }
    var entered = false;
    try {
      entered = all.tryAcquire(until - System.nanoTime(), TimeUnit.NANOSECONDS);
      return entered;
    } finally {
      if (!entered && first != null) {
        first.release();
      }
    }
  }

  private @Nullable Semaphore ofKind(Errand errand) {
    return switch (errand) {
      case LOOK -> lookers;
      case SEND_FILES -> senders;
      case SEND, SIGN_IN -> null;
    };
  }

  /** Who entered leaves. */
  void leave(Errand errand) {
    if (errand == Errand.SIGN_IN) {
      doors.release();
      return;
    }
    all.release();
    var first = ofKind(errand);
    if (first != null) {
      first.release();
    }
  }
}
