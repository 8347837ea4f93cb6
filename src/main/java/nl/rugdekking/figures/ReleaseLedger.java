// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.figures;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Remembers which counts were published, each over a set of parts (such as a body, or a wave of a
 * survey). It refuses further counts that together with those would reveal a small number of
 * people, for example by taking the total minus the council, or one wave minus another. Parts are
 * the smallest sets of people that are ever reported separately. A reader is assumed to know that
 * no count is below zero.
 */
public final class ReleaseLedger {

  private static final int MAX_PARTS = 12;

  private final int[] counts;
  private final Thresholds thresholds;
  private final List<BitSet> released = new ArrayList<>();

  /**
   * @param counts the true count of each part; these are never published as such
   */
  public ReleaseLedger(int[] counts, Thresholds thresholds) {
    if (counts.length > MAX_PARTS) {
      throw new IllegalArgumentException("More than " + MAX_PARTS + " parts.");
    }
    this.counts = counts.clone();
    this.thresholds = thresholds;
  }

  /**
   * Returns true when the count over these parts may be published, and then records it as
   * published.
   */
  public boolean tryRelease(BitSet parts) {
    var wanted = new ArrayList<>(released);
    wanted.add((BitSet) parts.clone());
    if (parts.isEmpty() || parts.length() > counts.length || isSmallCountRevealed(wanted)) {
      return false;
    }
    released.add((BitSet) parts.clone());
    return true;
  }

  // Returns true when the count of some set of parts is small and follows from the known counts.
  private boolean isSmallCountRevealed(List<BitSet> known) {
    var others = new AlternativeTables(counts, known);
    for (int set = 1; set < 1 << counts.length; set++) {
      var parts = BitSet.valueOf(new long[] {set});
      int count = parts.stream().map(part -> counts[part]).sum();
      if (count < thresholds.answers() && !others.canDiffer(parts)) {
        return true;
      }
    }
    return false;
  }
}
