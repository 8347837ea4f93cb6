// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.load;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * Limits how much work of one kind runs at once, for one asker and for all together. Nobody waits:
 * a request beyond the limit is refused at once. The work is counted per server.
 */
public final class ConcurrencyLimit {

  private final int ofOne;
  private final Semaphore together;
  private final Map<String, Integer> taken = new ConcurrentHashMap<>();

  /** Allows {@code ofOne} pieces of work for each asker and {@code together} for all of them. */
  public ConcurrencyLimit(int ofOne, int together) {
    this.ofOne = ofOne;
    this.together = new Semaphore(together);
  }

  /** Returns true when the asker may begin; {@link #release} must then be called at the end. */
  public boolean tryAcquire(String asker) {
    if (taken.merge(asker, 1, Integer::sum) <= ofOne && together.tryAcquire()) {
      return true;
    }
    giveBack(asker);
    return false;
  }

  /** Ends one piece of work of this asker. */
  public void release(String asker) {
    together.release();
    giveBack(asker);
  }

  private void giveBack(String asker) {
    taken.computeIfPresent(asker, (_, turns) -> turns == 1 ? null : turns - 1);
  }
}
