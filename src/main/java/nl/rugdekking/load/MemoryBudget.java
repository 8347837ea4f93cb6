// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.load;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import nl.rugdekking.web.PlainSentenceException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Limits the memory for uploads and for the work on them: request bodies, cleaning pictures,
 * encrypting files, reading tables. Memory is reserved before use and given back afterwards. Bodies
 * cannot take all of it, so that a body that has arrived can always be handled.
 */
@Component
public class MemoryBudget {

  private static final double SHARE_OF_HEAP = 0.45;
  private static final double BODIES_SHARE_OF_BUDGET = 0.55;
  private static final Duration MAX_WAIT = Duration.ofSeconds(4);
  private static final Duration MAX_WAIT_WITH_CONNECTION = Duration.ofSeconds(1);
  private static final int KILOBYTE = 1024;

  /** A reserved amount; closing it gives the memory back. */
  public static final class Reservation implements AutoCloseable {

    private final Semaphore from;
    private final int kilobytes;

    private Reservation(Semaphore from, int kilobytes) {
      this.from = from;
      this.kilobytes = kilobytes;
    }

    @Override
    public void close() {
      from.release(kilobytes);
    }
  }

  private final int mostKilobytes;
  private final int bodiesKilobytes;
  private final Semaphore all;
  private final Semaphore bodies;

  MemoryBudget() {
    this((long) (SHARE_OF_HEAP * Runtime.getRuntime().maxMemory()));
  }

  /**
   * @param bytes the most that may be reserved at one time
   */
  public MemoryBudget(long bytes) {
    this.mostKilobytes = (int) Math.min(Integer.MAX_VALUE, bytes / KILOBYTE);
    this.bodiesKilobytes = (int) (BODIES_SHARE_OF_BUDGET * mostKilobytes);
    this.all = new Semaphore(mostKilobytes, true);
    this.bodies = new Semaphore(bodiesKilobytes, true);
  }

  /** Returns the most bytes that one piece of work can reserve; bodies never take these. */
  public long mostOfWork() {
    return (long) (mostKilobytes - bodiesKilobytes) * KILOBYTE;
  }

  /**
   * Reserves memory for a piece of work, waiting a few seconds for it.
   *
   * @throws PlainSentenceException status 503, when there was none in that time
   */
  public Reservation reserve(long bytes) {
    return reserve(bytes, MAX_WAIT);
  }

  /**
   * Reserves memory until the current transaction ends. It waits a second only, because the
   * transaction occupies a database connection meanwhile.
   *
   * @throws PlainSentenceException status 503, when there was none in that time
   */
  public void reserveForTransaction(long bytes) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      throw new IllegalStateException("No transaction would give the memory back");
    }
    var reservation = reserve(bytes, MAX_WAIT_WITH_CONNECTION);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            reservation.close();
          }
        });
  }

  private Reservation reserve(long bytes, Duration maxWait) {
    int kilobytes = kilobytes(bytes, mostKilobytes - bodiesKilobytes);
    try {
      if (all.tryAcquire(kilobytes, maxWait.toNanos(), TimeUnit.NANOSECONDS)) {
        return new Reservation(all, kilobytes);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw tooBusy();
  }

  /** Creates the exception for somebody whose files cannot be handled in time. */
  public static PlainSentenceException tooBusy() {
    return new PlainSentenceException(HttpStatus.SERVICE_UNAVAILABLE, "web.full.files");
  }

  /** Reserves more memory for an arriving body; returns false when there was none in time. */
  boolean reserveForBody(int kilobytes, Duration maxWait) throws InterruptedException {
    long until = System.nanoTime() + maxWait.toNanos();
    if (!bodies.tryAcquire(kilobytes, maxWait.toNanos(), TimeUnit.NANOSECONDS)) {
      return false;
    }
    var isTaken = false;
    try {
      isTaken = all.tryAcquire(kilobytes, until - System.nanoTime(), TimeUnit.NANOSECONDS);
      return isTaken;
    } finally {
      if (!isTaken) {
        bodies.release(kilobytes);
      }
    }
  }

  void releaseFromBody(int kilobytes) {
    all.release(kilobytes);
    bodies.release(kilobytes);
  }

  private static int kilobytes(long bytes, int most) {
    return (int) Math.min(most, Math.ceilDiv(bytes, KILOBYTE));
  }
}
