// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.load;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Limits how many requests are handled at once and how many wait: more would only take memory and
 * not be done sooner. When all places are taken, requests that send something wait longer than
 * those for a page.
 */
final class LoadLimit {

  /** The kind of request. */
  enum RequestKind {
    LOOK(Duration.ofSeconds(2)),
    SEND(Duration.ofSeconds(10)),
    /** Checking a password is slow, and anybody may ask for it. */
    SIGN_IN(Duration.ofSeconds(5)),
    /** A form that may contain files, which take long to handle. */
    SEND_FILES(Duration.ofSeconds(10));

    private final Duration patience;

    RequestKind(Duration patience) {
      this.patience = patience;
    }
  }

  private static final int WAITING_FOR_EACH = 8;

  private final Semaphore pageRequests;
  private final Semaphore fileUploads;
  private final Semaphore signIns;
  private final Semaphore all;
  private final AtomicInteger waiting = new AtomicInteger();
  private final int mostWaiting;

  /**
   * Requests for pages leave a quarter of the places to other requests, and so do forms with files.
   * Signing in has places of its own, in addition a quarter of that number.
   */
  LoadLimit(int atOnce) {
    this.pageRequests = new Semaphore(Math.max(1, atOnce - atOnce / 4), true);
    this.fileUploads = new Semaphore(Math.max(1, atOnce - atOnce / 4), true);
    this.signIns = new Semaphore(Math.max(1, atOnce / 4), true);
    this.all = new Semaphore(atOnce, true);
    this.mostWaiting = atOnce * WAITING_FOR_EACH;
  }

  /** Waits for a place, in the order of arrival; returns false when no place came free in time. */
  boolean acquirePlace(RequestKind kind) throws InterruptedException {
    if (kind == RequestKind.SIGN_IN) {
      return signIns.tryAcquire(kind.patience.toNanos(), TimeUnit.NANOSECONDS);
    }
    if (kind == RequestKind.LOOK && waiting.get() >= mostWaiting) {
      return false;
    }
    waiting.incrementAndGet();
    try {
      return acquirePlace(kind, System.nanoTime() + kind.patience.toNanos());
    } finally {
      waiting.decrementAndGet();
    }
  }

  private boolean acquirePlace(RequestKind kind, long until) throws InterruptedException {
    var first = ofKind(kind);
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

  private @Nullable Semaphore ofKind(RequestKind kind) {
    return switch (kind) {
      case LOOK -> pageRequests;
      case SEND_FILES -> fileUploads;
      case SEND, SIGN_IN -> null;
    };
  }

  /** Gives back the place that {@link #acquirePlace} gave. */
  void releasePlace(RequestKind kind) {
    if (kind == RequestKind.SIGN_IN) {
      signIns.release();
      return;
    }
    all.release();
    var first = ofKind(kind);
    if (first != null) {
      first.release();
    }
  }
}
