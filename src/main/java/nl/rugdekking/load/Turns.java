// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.load;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * Bounds how much work of one kind goes on at once: so much for one asker, and so much for all
 * together. Nobody waits for a turn; whoever gets none hears so at once. Per node.
 */
public final class Turns {

  private final int ofOne;
  private final Semaphore together;
  private final Map<String, Integer> taken = new ConcurrentHashMap<>();

  /** An asker's turn can be had only while all together have fewer than {@code together}. */
  public Turns(int ofOne, int together) {
    this.ofOne = ofOne;
    this.together = new Semaphore(together);
  }

  /** Returns true when the asker has a turn now, which {@link #leave} gives back. */
  public boolean enter(String asker) {
    if (taken.merge(asker, 1, Integer::sum) <= ofOne && together.tryAcquire()) {
      return true;
    }
    giveBack(asker);
    return false;
  }

  /** Gives the turn of this asker back. */
  public void leave(String asker) {
    together.release();
    giveBack(asker);
  }

  private void giveBack(String asker) {
    taken.computeIfPresent(asker, (_, turns) -> turns == 1 ? null : turns - 1);
  }
}
