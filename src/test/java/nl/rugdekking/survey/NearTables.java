// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Tries the tables around the true one that fit what was printed. */
final class NearTables {

  private static final int FARTHEST = 2;

  private NearTables() {}

  /** Whether one of these sums of cells is the same in all tables with the sums that are known. */
  static boolean tell(
      int[] truth, Collection<Set<Integer>> known, Collection<Set<Integer>> secrets) {
    var left = new ArrayList<>(secrets);
    guess(new Guess(truth, List.copyOf(known)), 0, left);
    return !left.isEmpty();
  }

  /** How far each known sum is off by the cells that were guessed, and what can still mend it. */
  private static final class Guess {
    private final int[] truth;
    private final int[] move;
    private final List<Set<Integer>> sums;
    private final int[] off;

    Guess(int[] truth, List<Set<Integer>> sums) {
      this.truth = truth;
      move = new int[truth.length];
      this.sums = sums;
      off = new int[sums.size()];
    }

    void set(int cell, int value) {
      int by = value - move[cell];
      move[cell] = value;
      for (int s = 0; s < off.length; s++) {
        off[s] += sums.get(s).contains(cell) ? by : 0;
      }
    }

    // Cells from this one on can each lower by what they hold, and raise.
    boolean canBeMended(int from) {
      for (int s = 0; s < off.length; s++) {
        int down = 0;
        int up = 0;
        for (int cell = from; cell < truth.length; cell++) {
          if (sums.get(s).contains(cell)) {
            down += Math.min(FARTHEST, truth[cell]);
            up += FARTHEST;
          }
        }
        if (off[s] > down || -off[s] > up) {
          return false;
        }
      }
      return true;
    }
  }

  private static void guess(Guess guess, int cell, List<Set<Integer>> secrets) {
    if (secrets.isEmpty() || !guess.canBeMended(cell)) {
      return;
    }
    if (cell == guess.truth.length) {
      secrets.removeIf(secret -> sum(guess.move, secret) != 0);
      return;
    }
    for (int move : new int[] {1, -1, 0, 2, -2}) {
      if (guess.truth[cell] + move >= 0) {
        guess.set(cell, move);
        guess(guess, cell + 1, secrets);
      }
    }
    guess.set(cell, 0);
  }

  private static int sum(int[] counts, Set<Integer> cells) {
    return cells.stream().mapToInt(cell -> counts[cell]).sum();
  }
}
