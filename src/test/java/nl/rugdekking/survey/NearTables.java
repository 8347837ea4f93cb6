// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Tries the tables around the true one that fit what was printed. */
final class NearTables {

  private static final int FARTHEST = 2;
  private static final int[] MOVES = {1, -1, 0, 2, -2};

  private NearTables() {}

  /** Whether one of these sums of cells is the same in all tables with the sums that are known. */
  static boolean tell(
      int[] truth, Collection<Set<Integer>> known, Collection<Set<Integer>> secrets) {
    var left = new ArrayList<int[]>();
    secrets.forEach(secret -> left.add(numbers(secret)));
    guess(new Guess(truth, List.copyOf(known)), 0, left);
    return !left.isEmpty();
  }

  private static int[] numbers(Set<Integer> cells) {
    return cells.stream().mapToInt(Integer::intValue).toArray();
  }

  /** How far each known sum is off by the cells that were guessed, and what can still mend it. */
  private static final class Guess {
    private final int[] truth;
    private final int[] move;
    private final int[] off;
    private final boolean[][] has;
    // by sum: how much the cells from this one on can lower it and raise it
    private final int[][] down;
    private final int[][] up;

    Guess(int[] truth, List<Set<Integer>> sums) {
      this.truth = truth;
      move = new int[truth.length];
      off = new int[sums.size()];
      has = new boolean[sums.size()][truth.length];
      down = new int[sums.size()][truth.length + 1];
      up = new int[sums.size()][truth.length + 1];
      for (int s = 0; s < off.length; s++) {
        for (int cell = truth.length - 1; cell >= 0; cell--) {
          has[s][cell] = sums.get(s).contains(cell);
          down[s][cell] = down[s][cell + 1] + (has[s][cell] ? Math.min(FARTHEST, truth[cell]) : 0);
          up[s][cell] = up[s][cell + 1] + (has[s][cell] ? FARTHEST : 0);
        }
      }
    }

    void set(int cell, int value) {
      int by = value - move[cell];
      move[cell] = value;
      for (int s = 0; s < off.length; s++) {
        off[s] += has[s][cell] ? by : 0;
      }
    }

    // Cells from this one on can each lower by what they hold, and raise.
    boolean canBeMended(int from) {
      for (int s = 0; s < off.length; s++) {
        if (off[s] > down[s][from] || -off[s] > up[s][from]) {
          return false;
        }
      }
      return true;
    }
  }

  private static void guess(Guess guess, int cell, List<int[]> secrets) {
    if (secrets.isEmpty() || !guess.canBeMended(cell)) {
      return;
    }
    if (cell == guess.truth.length) {
      secrets.removeIf(secret -> sum(guess.move, secret) != 0);
      return;
    }
    for (int move : MOVES) {
      if (guess.truth[cell] + move >= 0) {
        guess.set(cell, move);
        guess(guess, cell + 1, secrets);
      }
    }
    guess.set(cell, 0);
  }

  private static int sum(int[] counts, int[] cells) {
    int sum = 0;
    for (int cell : cells) {
      sum += counts[cell];
    }
    return sum;
  }
}
