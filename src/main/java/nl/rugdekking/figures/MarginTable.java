// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.figures;

import java.util.Arrays;

/**
 * A table of counts with totals: the last row has the total of each column, and the last column the
 * total of each row. Another array of the same shape, outside this class, tells which figures are
 * printed.
 */
public final class MarginTable {

  private final int[][] figures;

  private MarginTable(int[][] figures) {
    this.figures = figures;
  }

  /**
   * Returns a table of these counts by row and column, with totals. There must be at least one row
   * and one column.
   */
  public static MarginTable of(int[][] counts) {
    int rows = counts.length;
    int columns = counts[0].length;
    var figures = new int[rows + 1][columns + 1];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        int count = counts[row][column];
        figures[row][column] = count;
        figures[row][columns] += count;
        figures[rows][column] += count;
        figures[rows][columns] += count;
      }
    }
    return new MarginTable(figures);
  }

  /** Returns the number of rows without the totals. */
  public int rows() {
    return figures.length - 1;
  }

  /** Returns the number of columns without the totals. */
  public int columns() {
    return figures[0].length - 1;
  }

  /** Returns a count, or a total in the last row or column. */
  public int figure(int row, int column) {
    return figures[row][column];
  }

  boolean isTotal(int row, int column) {
    return row == rows() || column == columns();
  }

  /** Returns an array of the shape of this table, totals included, with false for each figure. */
  boolean[][] emptyFlags() {
    return new boolean[rows() + 1][columns() + 1];
  }

  @Override
  public String toString() {
    return Arrays.deepToString(figures);
  }
}
