// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.figures;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Remembers which counts were published, each over a set of parts of the whole (a body, a wave),
 * and lets go only of what cannot be taken together with them to tell of few people: total less
 * council, wave less wave, chart against table. Parts are the smallest sets of people that are ever
 * told apart; what somebody could work out is every sum and difference of what is out. That counts
 * are not below zero is not used: a count of few is not let go of by itself, so it seldom tells
 * more.
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
    var space = new RowSpace(counts.length);
    known.forEach(space::add);
    for (int set = 1; set < 1 << counts.length; set++) {
      var parts = BitSet.valueOf(new long[] {set});
      int count = parts.stream().map(part -> counts[part]).sum();
      if (count < thresholds.answers() && space.spans(parts)) {
        return true;
      }
    }
    return false;
  }

  /**
   * What is a sum of multiples of rows that were added; exact, in fractions without denominators.
   */
  private static final class RowSpace {

    private final int width;
    private final List<BigInteger[]> rows = new ArrayList<>();
    private final List<Integer> leading = new ArrayList<>();

    RowSpace(int width) {
      this.width = width;
    }

    void add(BitSet parts) {
      var rest = reduced(parts);
      for (int i = 0; i < width; i++) {
        if (rest[i].signum() != 0) {
          rows.add(rest);
          leading.add(i);
          return;
        }
      }
    }

    boolean spans(BitSet parts) {
      for (var value : reduced(parts)) {
        if (value.signum() != 0) {
          return false;
        }
      }
      return true;
    }

    private BigInteger[] reduced(BitSet parts) {
      var rest = new BigInteger[width];
      for (int i = 0; i < width; i++) {
        rest[i] = parts.get(i) ? BigInteger.ONE : BigInteger.ZERO;
      }
      for (int r = 0; r < rows.size(); r++) {
        int lead = leading.get(r);
        if (rest[lead].signum() != 0) {
          rest = without(rest, rows.get(r), lead);
        }
      }
      return rest;
    }

    private BigInteger[] without(BigInteger[] from, BigInteger[] row, int lead) {
      var result = new BigInteger[width];
      for (int i = 0; i < width; i++) {
        result[i] = from[i].multiply(row[lead]).subtract(row[i].multiply(from[lead]));
      }
      return result;
    }
  }
}
