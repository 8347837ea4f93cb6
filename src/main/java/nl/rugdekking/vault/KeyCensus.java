// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.vault;

import java.util.List;

/** How many of some keys can be used, and how many were destroyed; lost ones each by its id. */
public record KeyCensus(int usable, int destroyed, List<KeyId> lost) {

  public KeyCensus {
    lost = List.copyOf(lost);
  }

  public int all() {
    return usable + destroyed + lost.size();
  }
}
