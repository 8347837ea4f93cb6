// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.vault;

import java.util.List;

/**
 * The result of checking a set of keys: the number of usable and of destroyed ones, and the ids of
 * lost ones.
 */
public record KeyCensus(int usable, int destroyed, List<KeyId> lost) {

  public KeyCensus {
    lost = List.copyOf(lost);
  }

  public int all() {
    return usable + destroyed + lost.size();
  }
}
