// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.figures;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Remembers which counts were published, each over a set of parts of the whole (a body, a wave),
 * and lets go only of what cannot be taken together with them to tell of few people: total less
 * council, wave less wave, chart against table. Parts are the smallest sets of people that are ever
 * told apart. Whoever reads what is out knows too that nobody is counted less than zero times.
 */
public final class ReleaseLedger {

  private static final int MOST_PARTS = 12;

  private final int[] counts;
  private final Thresholds thresholds;
  private final List<BitSet> released = new ArrayList<>();

  /** With the true count of each part, which stays inside. */
  public ReleaseLedger(int[] counts, Thresholds thresholds) {
    if (counts.length > MOST_PARTS) {
      throw new IllegalArgumentException("More than " + MOST_PARTS + " parts.");
    }
    this.counts = counts.clone();
    this.thresholds = thresholds;
  }

  /** Whether the count over these parts may leave; when it may, it has left. */
  public boolean release(BitSet parts) {
    var wanted = new ArrayList<>(released);
    wanted.add((BitSet) parts.clone());
    if (parts.isEmpty() || parts.length() > counts.length || tellsOfFew(wanted)) {
      return false;
    }
    released.add((BitSet) parts.clone());
    return true;
  }

  // Every set of parts of which the count is small must stay unknown.
  private boolean tellsOfFew(List<BitSet> known) {
    var others = new OtherTables(counts, known);
    for (int set = 1; set < 1 << counts.length; set++) {
      var parts = BitSet.valueOf(new long[] {set});
      int count = parts.stream().map(part -> counts[part]).sum();
      if (count < thresholds.answers() && !others.leaveOpen(parts)) {
        return true;
      }
    }
    return false;
  }
}
