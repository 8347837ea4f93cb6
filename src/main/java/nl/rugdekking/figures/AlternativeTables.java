// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.figures;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Searches for other tables of counts that have the same public sums as the true counts. A sum that
 * is not public stays open (unknown) when such a table, with no count below zero, has another value
 * for it. The tables are found by moving a few people from cell to cell. When the search finds none
 * within its limits, the sum is treated as revealed.
 */
final class AlternativeTables {

  // The limits of the search: how far a count may move from its true value, how many moves are made
  // one after the other, and how many are tried for one beginning.
  private static final int MAX_DISTANCE = 2;
  private static final int MAX_DEPTH = 14;
  private static final int MAX_STEPS = 2_000;
  // The seed of the random weights, which are the same each time.
  private static final long SEED = 20_251;

  private final int[] counts;
  private final List<BitSet> known;
  // The numbers of the public sums that each cell is in.
  private final int[][] sumsOf;
  // The tables that were found, each as its difference from the true counts.
  private final List<int[]> moves = new ArrayList<>();
  // The table that is being tried, and how far each public sum is from its value in it.
  private final int[] move;
  private final int[] errors;
  private int steps;

  /**
   * Creates a search.
   *
   * @param counts the true counts
   * @param known the public sums, each as the set of counts that it adds up
   */
  AlternativeTables(int[] counts, List<BitSet> known) {
    this.counts = counts.clone();
    this.known = List.copyOf(known);
    sumsOf = new int[counts.length][];
    for (int cell = 0; cell < counts.length; cell++) {
      int c = cell;
      sumsOf[cell] = IntStream.range(0, known.size()).filter(k -> known.get(k).get(c)).toArray();
    }
    move = new int[counts.length];
    errors = new int[known.size()];
  }

  /** Returns true when this sum has another value in some table with the same public sums. */
  boolean canDiffer(BitSet secret) {
    return moves.stream().anyMatch(found -> sum(found, secret) != 0) || searchFor(secret);
  }

  /**
   * Returns a hash of the differences in this sum over all tables found. It is zero when the sum is
   * the same in all of them; otherwise it is zero only by chance.
   */
  long hashDifferences(BitSet cells) {
    var random = new SplittableRandom(SEED);
    return moves.stream().mapToLong(found -> random.nextLong() * sum(found, cells)).sum();
  }

  private static int sum(int[] move, BitSet cells) {
    int sum = 0;
    for (int cell = cells.nextSetBit(0); cell >= 0; cell = cells.nextSetBit(cell + 1)) {
      sum += move[cell];
    }
    return sum;
  }

  private boolean searchFor(BitSet secret) {
    for (int sign = 1; sign >= -1; sign -= 2) {
      for (int cell = secret.nextSetBit(0); cell >= 0; cell = secret.nextSetBit(cell + 1)) {
        steps = 0;
        if (mayStep(cell, sign) && tryStep(cell, sign, secret, 0)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean mayStep(int cell, int sign) {
    return move[cell] * sign >= 0
        && Math.abs(move[cell]) < MAX_DISTANCE
        && counts[cell] + move[cell] + sign >= 0;
  }

  // Adds or removes one person in a cell, and then repairs the public sums that are wrong because
  // of that.
  private boolean tryStep(int cell, int sign, BitSet secret, int depth) {
    step(cell, sign);
    boolean found = repair(secret, depth);
    step(cell, -sign);
    return found;
  }

  private void step(int cell, int sign) {
    move[cell] += sign;
    for (int sum : sumsOf[cell]) {
      errors[sum] += sign;
    }
  }

  // Takes the first public sum that is wrong, and tries each cell that brings it nearer to its
  // value.
  private boolean repair(BitSet secret, int depth) {
    int sum = findWrongSum();
    if (sum < 0) {
      boolean isDifferent = sum(move, secret) != 0;
      if (isDifferent) {
        moves.add(move.clone());
      }
      return isDifferent;
    }
    if (depth == MAX_DEPTH || steps++ > MAX_STEPS) {
      return false;
    }
    int sign = -Integer.signum(errors[sum]);
    return known.get(sum).stream()
        .filter(cell -> mayStep(cell, sign))
        .boxed()
        .sorted(Comparator.comparingInt(cell -> countWorsened(cell, sign)))
        .toList()
        .stream()
        .anyMatch(cell -> tryStep(cell, sign, secret, depth + 1));
  }

  // Returns -1 when all public sums have their values.
  private int findWrongSum() {
    for (int sum = 0; sum < errors.length; sum++) {
      if (errors[sum] != 0) {
        return sum;
      }
    }
    return -1;
  }

  // Returns the number of public sums that this step moves away from their value, minus the number
  // that it moves towards their value.
  private int countWorsened(int cell, int sign) {
    return IntStream.of(sumsOf[cell]).map(sum -> errors[sum] * sign >= 0 ? 1 : -1).sum();
  }
}
