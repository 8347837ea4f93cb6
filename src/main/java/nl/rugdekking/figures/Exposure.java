// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.figures;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether a figure that is not printed can be worked out from the printed ones (Gusfield
 * 1988). The table is seen as a graph: its rows and columns are nodes, and each figure that is not
 * printed is an edge between its row and its column. Such a figure is safe when its edge lies on a
 * cycle along which one person can be added and subtracted in turn without any figure going below
 * zero: then the figure can have another value.
 *
 * <p>Node {@code r} stands for row {@code r}, and node {@code rows + c} for column {@code c}; the
 * totals are the last row and the last column.
 */
final class Exposure {

  // Higher than any sum of figures: a total is hidden only when nothing else protects the figure.
  private static final long COST_OF_A_TOTAL = 1_000_000_000L;

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

  /** Returns true when this figure can be worked out from the printed ones. */
  boolean isExposed(int row, int column) {
    boolean mayBeHigher = isReachable(startAndEnd(row, column, true), row, column);
    boolean mayBeLower =
        table.figure(row, column) > 0 && isReachable(startAndEnd(row, column, false), row, column);
    return !mayBeHigher && !mayBeLower;
  }

  // Returns the two nodes at which the rest of the cycle starts and ends, when this figure is
  // raised
  // by one person (or lowered).
  private int[] startAndEnd(int row, int column, boolean raised) {
    return leavesRow(row, column) == raised
        ? new int[] {rows + column, row}
        : new int[] {row, rows + column};
  }

  // Returns true when the cycle goes from row to column as it raises this figure. A total of one
  // row
  // or column is the opposite, because it rises with the figures that it adds up.
  private boolean leavesRow(int row, int column) {
    boolean isTotalOfColumn = row == rows - 1;
    boolean isTotalOfRow = column == columns - 1;
    return isTotalOfColumn == isTotalOfRow;
  }

  // A row has an edge to each column, and a column to each row.
  private IntStream neighboursOf(int node) {
    return node < rows ? IntStream.range(rows, rows + columns) : IntStream.range(0, rows);
  }

  // Returns true when a path leads from the first to the second of these nodes, along figures that
  // are not printed and without the given one.
  private boolean isReachable(int[] fromTo, int exceptRow, int exceptColumn) {
    var seen = new boolean[rows + columns];
    var next = new ArrayDeque<Integer>();
    next.add(fromTo[0]);
    seen[fromTo[0]] = true;
    while (!next.isEmpty()) {
      int node = next.remove();
      for (int other : neighboursOf(node).toArray()) {
        int row = Math.min(node, other);
        int column = Math.max(node, other) - rows;
        boolean same = row == exceptRow && column == exceptColumn;
        if (!seen[other] && !same && unknown[row][column] && canFollow(row, column, node < rows)) {
          seen[other] = true;
          next.add(other);
        }
      }
    }
    return seen[fromTo[1]];
  }

  // Returns true when the edge of this figure can be followed from its row (or from its column).
  private boolean canFollow(int row, int column, boolean fromRow) {
    return leavesRow(row, column) == fromRow || table.figure(row, column) > 0;
  }

  /**
   * Returns the figures that have to be hidden too so that this one is safe, as pairs of row and
   * column; null when it cannot be made safe. They contain no total when that is possible, and then
   * as few people as possible.
   */
  int @Nullable [][] findCheapestProtection(int row, int column) {
    var up = findCheapest(startAndEnd(row, column, true), row, column);
    var down =
        table.figure(row, column) > 0
            ? findCheapest(startAndEnd(row, column, false), row, column)
            : null;
    if (up == null || down == null) {
      return up == null ? down : up;
    }
    return cost(up) <= cost(down) ? up : down;
  }

  private long cost(int[][] path) {
    return Arrays.stream(path).mapToLong(figure -> cost(figure[0], figure[1])).sum();
  }

  private long cost(int row, int column) {
    if (unknown[row][column]) {
      return 0;
    }
    return table.figure(row, column) + (table.isTotal(row, column) ? COST_OF_A_TOTAL : 1L);
  }

  private record NodeCost(int node, long cost) {}

  // Dijkstra's algorithm: returns the figures on the cheapest path between these nodes without the
  // given figure; null when there is no path.

  private int @Nullable [][] findCheapest(int[] fromTo, int exceptRow, int exceptColumn) {
    var best = new long[rows + columns];
    var previous = new int[rows + columns];
    Arrays.fill(best, Long.MAX_VALUE);
    var next = new PriorityQueue<>(Comparator.comparingLong(NodeCost::cost));
    best[fromTo[0]] = 0;
    next.add(new NodeCost(fromTo[0], 0));
    while (!next.isEmpty()) {
      var reached = next.remove();
      int node = reached.node;
      for (int other : neighboursOf(node).toArray()) {
        int row = Math.min(node, other);
        int column = Math.max(node, other) - rows;
        boolean same = row == exceptRow && column == exceptColumn;
        if (!same
            && canFollow(row, column, node < rows)
            && reached.cost + cost(row, column) < best[other]) {
          best[other] = reached.cost + cost(row, column);
          previous[other] = node;
          next.add(new NodeCost(other, best[other]));
        }
      }
    }
    return best[fromTo[1]] == Long.MAX_VALUE ? null : tracePath(fromTo, previous);
  }

  private int[][] tracePath(int[] fromTo, int[] previous) {
    var figures = new ArrayList<int[]>();
    for (int node = fromTo[1]; node != fromTo[0]; node = previous[node]) {
      int other = previous[node];
      figures.add(new int[] {Math.min(node, other), Math.max(node, other) - rows});
    }
    return figures.toArray(int[][]::new);
  }
}
