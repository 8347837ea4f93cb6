// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.figures;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Whether a figure that is not printed follows from those that are (Gusfield 1988). Rows and
 * columns are points, figures that are not printed are lines between them. Such a figure can have
 * another value just when it lies on a way round over which ones can be added and taken off in
 * turn, where what is zero cannot become less.
 */
final class Exposure {

  private final MarginTable table;
  private final boolean[][] unknown;
  private final int rows;
  private final int columns;

  Exposure(MarginTable table, boolean[][] unknown) {
    this.table = table;
    this.unknown = unknown;
    rows = table.rows() + 1;
    columns = table.columns() + 1;
  }

  /** Whether everybody can work out this figure. */
  boolean isExposed(int row, int column) {
    boolean up = isReachable(points(row, column, true), row, column);
    boolean down =
        table.figure(row, column) > 0 && isReachable(points(row, column, false), row, column);
    return !up && !down;
  }

  private int[] points(int row, int column, boolean more) {
    // from the point where the way goes on to the point where it must come back
    return leavesRow(row, column) == more
        ? new int[] {rows + column, row}
        : new int[] {row, rows + column};
  }

  // A total has the other sign in its row and column than what it adds up.
  private boolean leavesRow(int row, int column) {
    boolean total = row == rows - 1;
    return total == (column == columns - 1);
  }

  private boolean isReachable(int[] fromTo, int exceptRow, int exceptColumn) {
    var seen = new boolean[rows + columns];
    var next = new ArrayDeque<Integer>();
    next.add(fromTo[0]);
    seen[fromTo[0]] = true;
    while (!next.isEmpty()) {
      int point = next.remove();
      for (int other = point < rows ? rows : 0;
          other < (point < rows ? rows + columns : rows);
          other++) {
        int row = Math.min(point, other);
        int column = Math.max(point, other) - rows;
        boolean same = row == exceptRow && column == exceptColumn;
        if (!seen[other] && !same && unknown[row][column] && isOpen(row, column, point < rows)) {
          seen[other] = true;
          next.add(other);
        }
      }
    }
    return seen[fromTo[1]];
  }

  // Whether one can go along this figure from its row (or from its column).
  private boolean isOpen(int row, int column, boolean fromRow) {
    return leavesRow(row, column) == fromRow || table.figure(row, column) > 0;
  }

  /**
   * The printed figures that would have to be hidden too for this one to be free, with as few
   * people in them as can be; null when there is no way.
   */
  int @Nullable [][] cheapestWay(int row, int column) {
    var up = cheapest(points(row, column, true), row, column);
    var down =
        table.figure(row, column) > 0 ? cheapest(points(row, column, false), row, column) : null;
    if (up == null || down == null) {
      return up == null ? down : up;
    }
    return cost(up) <= cost(down) ? up : down;
  }

  private long cost(int[][] way) {
    return Arrays.stream(way).mapToLong(figure -> cost(figure[0], figure[1])).sum();
  }

  private long cost(int row, int column) {
    if (unknown[row][column]) {
      return 0;
    }
    return table.figure(row, column) + (table.isTotal(row, column) ? 1_000_000_000L : 1L);
  }

  private record Reached(int point, long cost) {}

  private int @Nullable [][] cheapest(int[] fromTo, int exceptRow, int exceptColumn) {
    var best = new long[rows + columns];
    var before = new int[rows + columns];
    Arrays.fill(best, Long.MAX_VALUE);
    var next = new PriorityQueue<>(Comparator.comparingLong(Reached::cost));
    best[fromTo[0]] = 0;
    next.add(new Reached(fromTo[0], 0));
    while (!next.isEmpty()) {
      var reached = next.remove();
      int point = reached.point;
      for (int other = point < rows ? rows : 0;
          other < (point < rows ? rows + columns : rows);
          other++) {
        int row = Math.min(point, other);
        int column = Math.max(point, other) - rows;
        boolean same = row == exceptRow && column == exceptColumn;
        if (!same
            && isOpen(row, column, point < rows)
            && reached.cost + cost(row, column) < best[other]) {
          best[other] = reached.cost + cost(row, column);
          before[other] = point;
          next.add(new Reached(other, best[other]));
        }
      }
    }
    return best[fromTo[1]] == Long.MAX_VALUE ? null : way(fromTo, before);
  }

  private int[][] way(int[] fromTo, int[] before) {
    var figures = new ArrayList<int[]>();
    for (int point = fromTo[1]; point != fromTo[0]; point = before[point]) {
      int other = before[point];
      figures.add(new int[] {Math.min(point, other), Math.max(point, other) - rows});
    }
    return figures.toArray(int[][]::new);
  }
}
