// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.figures;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The sums that follow from known sums by addition and subtraction, and are therefore known for
 * certain. They are found with linear algebra modulo a prime, so that nothing is rounded. The
 * chance of a wrong result is one in two thousand million.
 */
final class DerivableSums {

  private static final long PRIME = 2_147_483_647L;

  private final int cells;
  private final List<long[]> rows = new ArrayList<>();
  private final List<Integer> firstCells = new ArrayList<>();

  DerivableSums(List<BitSet> known, int cells) {
    this.cells = cells;
    for (var sum : known) {
      var rest = reduce(sum);
      int lead = firstNonZero(rest);
      if (lead >= 0) {
        scale(rest, inverse(rest[lead]));
        rows.add(rest);
        firstCells.add(lead);
      }
    }
  }

  /** Returns true when this sum follows from the known ones. */
  boolean contains(BitSet sum) {
    return firstNonZero(reduce(sum)) < 0;
  }

  // Subtracts the known sums from this one as far as possible (Gaussian elimination).
  private long[] reduce(BitSet sum) {
    var rest = new long[cells];
    sum.stream().forEach(cell -> rest[cell] = 1);
    for (int r = 0; r < rows.size(); r++) {
      long times = rest[firstCells.get(r)];
      if (times != 0) {
        var row = rows.get(r);
        for (int cell = 0; cell < cells; cell++) {
          rest[cell] = Math.floorMod(rest[cell] - times * row[cell] % PRIME, PRIME);
        }
      }
    }
    return rest;
  }

  private static int firstNonZero(long[] row) {
    for (int cell = 0; cell < row.length; cell++) {
      if (row[cell] != 0) {
        return cell;
      }
    }
    return -1;
  }

  private static void scale(long[] row, long by) {
    for (int cell = 0; cell < row.length; cell++) {
      row[cell] = row[cell] * by % PRIME;
    }
  }

  // Returns the inverse modulo the prime, by raising the value to the power prime - 2 (Fermat).
  private static long inverse(long value) {
    long inverse = 1;
    long power = value;
    for (long left = PRIME - 2; left > 0; left >>= 1) {
      inverse = (left & 1) == 1 ? inverse * power % PRIME : inverse;
      power = power * power % PRIME;
    }
    return inverse;
  }
}
