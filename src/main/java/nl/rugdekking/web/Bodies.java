// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The memory for what people send: photos and files are held there until they are sealed, and never
 * touch the disk before. What is only text is small, and not counted.
 */
final class Bodies {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int SMALL_KB = 64;
  private static final int UNKNOWN_KB = 60 * 1024;

  private final int most;
  private final Semaphore free;

  /**
   * @param most kilobytes of all together
   */
  Bodies(int most) {
    this.most = most;
    this.free = new Semaphore(most, true);
  }

  /** A quarter of what this process may use. */
  static Bodies ofThisProcess() {
    return new Bodies((int) Math.min(Integer.MAX_VALUE, Runtime.getRuntime().maxMemory() / 4096));
  }

  /** Kilobytes to be held for this one; a part is copied once while it is read. */
  int weight(HttpServletRequest request) {
    long length = request.getContentLengthLong();
    if (length < 0) {
      return request.getHeader("Transfer-Encoding") == null ? 0 : Math.min(most, 2 * UNKNOWN_KB);
    }
    long kilobytes = length / 1024;
    return kilobytes <= SMALL_KB ? 0 : (int) Math.min(most, 2 * kilobytes);
  }

  boolean hold(int weight) throws InterruptedException {
    return weight == 0 || free.tryAcquire(weight, PATIENCE.toNanos(), TimeUnit.NANOSECONDS);
  }

  void release(int weight) {
    free.release(weight);
  }
}
