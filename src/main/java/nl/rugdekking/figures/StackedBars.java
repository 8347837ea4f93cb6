// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.figures;

import java.util.ArrayList;
import java.util.List;

/**
 * Lays out rows of whole numbers as stacked bars, which a table draws beside the numbers of each
 * row.
 */
public final class StackedBars {

  /**
   * One piece of a bar.
   *
   * @param kind the position of the piece in its row, from 1
   */
  public record Piece(int kind, double from, double width) {}

  /** The width of a drawing. */
  public static final int WIDTH = 280;

  private StackedBars() {}

  /** Returns a bar for each row; the longest bar fills the width. */
  public static List<List<Piece>> of(List<List<Long>> rows) {
    long most = Math.max(1, rows.stream().mapToLong(StackedBars::total).max().orElse(0));
    return rows.stream().map(row -> layOut(row, most)).toList();
  }

  private static long total(List<Long> row) {
    return row.stream().mapToLong(Long::longValue).sum();
  }

  private static List<Piece> layOut(List<Long> row, long most) {
    var pieces = new ArrayList<Piece>();
    double from = 1;
    for (int i = 0; i < row.size(); i++) {
      double width = Math.round(10.0 * row.get(i) * (WIDTH - 2) / most) / 10.0;
      if (row.get(i) > 0) {
        pieces.add(new Piece(i + 1, from, width));
        from += width;
      }
    }
    return pieces;
  }
}
