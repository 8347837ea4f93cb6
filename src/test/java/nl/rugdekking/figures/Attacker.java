// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Knows what is printed and that nobody is counted less than zero times, and tries all tables that
 * are left. What is the same in all of them is not hidden. Shares nothing with the code it tests.
 */
final class Attacker {

  private static final int STEPS = 200_000;

  private final MarginTable table;
  private final boolean[][] unknown;
  private final int rows;
  private final int columns;
  private final int[][] guess;
  private final List<int[]> open = new ArrayList<>();
  private final boolean[][] varies;
  private final Random random = new Random(7);
  private int steps;
  private int left;

  private Attacker(MarginTable table, boolean[][] unknown) {
    this.table = table;
    this.unknown = unknown;
    rows = table.rows();
    columns = table.columns();
    guess = new int[rows][columns];
    varies = new boolean[rows + 1][columns + 1];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        if (unknown[row][column]) {
          open.add(new int[] {row, column});
        } else {
          guess[row][column] = table.figure(row, column);
        }
      }
    }
  }

  /** The hidden figures that everybody can work out; {@code wanted} are those that must not be. */
  static List<String> found(MarginTable table, boolean[][] unknown, boolean[][] wanted) {
    var attacker = new Attacker(table, unknown);
    for (var row : wanted) {
      for (boolean one : row) {
        attacker.left += one ? 1 : 0;
      }
    }
    attacker.attack(wanted);
    var found = new ArrayList<String>();
    for (int row = 0; row < wanted.length; row++) {
      for (int column = 0; column < wanted[0].length; column++) {
        if (wanted[row][column] && !attacker.varies[row][column]) {
          found.add(row + "," + column + (attacker.steps > STEPS ? " (gave up)" : ""));
        }
      }
    }
    return found;
  }

  // From the true table outwards, and then from one end to the other.
  private void attack(boolean[][] wanted) {
    for (int most = 1; most <= 64 && left > 0 && steps <= STEPS; most *= 4) {
      go(0, most, wanted);
    }
  }

  private void go(int at, int most, boolean[][] wanted) {
    if (left == 0 || steps++ > STEPS) {
      return;
    }
    if (at == open.size()) {
      see(wanted);
      return;
    }
    int row = open.get(at)[0];
    int column = open.get(at)[1];
    int truth = table.figure(row, column);
    int from = Math.max(0, truth - most);
    int span = truth + most - from + 1;
    int start = random.nextInt(span);
    for (int i = 0; i < span; i++) {
      guess[row][column] = from + (start + i) % span;
      if (fits(row, column, at)) {
        go(at + 1, most, wanted);
      }
    }
    guess[row][column] = 0;
  }

  // Not more than a printed total so far, and equal to it when nothing of the line is open.
  private boolean fits(int row, int column, int at) {
    return fits(rowSum(row), row, columns, lastOfRow(row, at))
        && fits(columnSum(column), rows, column, lastOfColumn(column, at));
  }

  private boolean fits(int sum, int row, int column, boolean last) {
    int total = table.figure(row, column);
    return unknown[row][column] || (last ? sum == total : sum <= total);
  }

  private boolean lastOfRow(int row, int at) {
    return open.subList(at + 1, open.size()).stream().noneMatch(figure -> figure[0] == row);
  }

  private boolean lastOfColumn(int column, int at) {
    return open.subList(at + 1, open.size()).stream().noneMatch(figure -> figure[1] == column);
  }

  private int rowSum(int row) {
    int sum = 0;
    for (int column = 0; column < columns; column++) {
      sum += guess[row][column];
    }
    return sum;
  }

  private int columnSum(int column) {
    int sum = 0;
    for (int row = 0; row < rows; row++) {
      sum += guess[row][column];
    }
    return sum;
  }

  // A whole table; the totals have to add up to the grand total too where all is printed.
  private void see(boolean[][] wanted) {
    int[] ofRows = new int[rows];
    int[] ofColumns = new int[columns];
    int all = 0;
    for (int row = 0; row < rows; row++) {
      ofRows[row] = rowSum(row);
      all += ofRows[row];
    }
    for (int column = 0; column < columns; column++) {
      ofColumns[column] = columnSum(column);
    }
    if (!unknown[rows][columns] && all != table.figure(rows, columns)) {
      return;
    }
    for (int row = 0; row <= rows; row++) {
      for (int column = 0; column <= columns; column++) {
        int value =
            row < rows
                ? column < columns ? guess[row][column] : ofRows[row]
                : column < columns ? ofColumns[column] : all;
        if (value != table.figure(row, column) && !varies[row][column]) {
          varies[row][column] = true;
          left -= wanted[row][column] ? 1 : 0;
        }
      }
    }
  }
}
