// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.load;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Limits how many requests are handled at once and how many wait, because more would only take
 * memory and not be done sooner. A request needs a place of its kind, if the kind has a limit of
 * its own, and then one of all places. When there is none, requests that send something wait longer
 * than those for a page.
 */
final class LoadLimit {

  /** The kind of request, with how long it waits for a place. */
  enum RequestKind {
    /** A request for a page. */
    LOOK(Duration.ofSeconds(2)),
    /** A form without files. */
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

  // For each place this many requests may wait; requests for more pages are refused at once.
  private static final int WAITING_PER_PLACE = 8;

  private final Semaphore pageRequests;
  private final Semaphore fileUploads;
  private final Semaphore signIns;
  private final Semaphore all;
  private final AtomicInteger waiting = new AtomicInteger();
  private final int maxWaiting;

  /**
   * Creates a limit. Requests for pages can take three quarters of the places, and so can forms
   * with files, so that places remain for others. Signing in has places of its own, a quarter of
   * that number in addition.
   *
   * @param atOnce the number of requests that are handled at once, without those to sign in
   */
  LoadLimit(int atOnce) {
    this.pageRequests = new Semaphore(Math.max(1, atOnce - atOnce / 4), true);
    this.fileUploads = new Semaphore(Math.max(1, atOnce - atOnce / 4), true);
    this.signIns = new Semaphore(Math.max(1, atOnce / 4), true);
    this.all = new Semaphore(atOnce, true);
    this.maxWaiting = atOnce * WAITING_PER_PLACE;
  }

  /** Waits for a place, in the order of arrival; returns false when no place came free in time. */
  boolean acquirePlace(RequestKind kind) throws InterruptedException {
    if (kind == RequestKind.SIGN_IN) {
      return signIns.tryAcquire(kind.patience.toNanos(), TimeUnit.NANOSECONDS);
    }
    if (kind == RequestKind.LOOK && waiting.get() >= maxWaiting) {
      return false;
    }
    waiting.incrementAndGet();
    try {
      return acquirePlace(kind, System.nanoTime() + kind.patience.toNanos());
    } finally {
      waiting.decrementAndGet();
    }
  }

  // The deadline is in nanoseconds, as System.nanoTime gives them.
  private boolean acquirePlace(RequestKind kind, long deadline) throws InterruptedException {
    var placesOfKind = findPlacesOfKind(kind);
    if (placesOfKind != null
        && !placesOfKind.tryAcquire(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
      return false;
    }
    var isAcquired = false;
    try {
      isAcquired = all.tryAcquire(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
      return isAcquired;
    } finally {
      if (!isAcquired && placesOfKind != null) {
        placesOfKind.release();
      }
    }
  }

  private @Nullable Semaphore findPlacesOfKind(RequestKind kind) {
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
    var placesOfKind = findPlacesOfKind(kind);
    if (placesOfKind != null) {
      placesOfKind.release();
    }
  }
}
