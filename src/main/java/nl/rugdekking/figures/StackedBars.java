// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.figures;

import java.util.ArrayList;
import java.util.List;

/**
 * Lays out rows of whole numbers as stacked bars, for a page to draw beside the table they come
 * from. A piece shows its number where it fits, so that colour is never the only information.
 */
public final class StackedBars {

  public record Row(String label, List<Long> pieces) {}

  /**
   * @param kind the position of the piece in its row, from 1
   * @param numbered true when the number fits into the piece
   */
  public record Piece(int kind, long amount, double from, double width, boolean numbered) {

    public double middle() {
      return from + width / 2;
    }
  }

  /**
   * @param top the top of the label; the bar is drawn below it
   */
  public record Bar(String label, int top, List<Piece> pieces) {}

  /** The width of a drawing; its height is {@link #HEIGHT} times the number of rows. */
  public static final int WIDTH = 280;

  public static final int HEIGHT = 52;

  private static final int DIGIT = 10;

  private StackedBars() {}

  /** Lays out the bars; the longest one fills the width. */
  public static List<Bar> of(List<Row> rows) {
    long most = Math.max(1, rows.stream().mapToLong(StackedBars::total).max().orElse(0));
    var bars = new ArrayList<Bar>();
    for (var row : rows) {
      bars.add(new Bar(row.label(), bars.size() * HEIGHT, layOut(row, most)));
    }
    return bars;
  }

  private static long total(Row row) {
    return row.pieces().stream().mapToLong(Long::longValue).sum();
  }

  private static List<Piece> layOut(Row row, long most) {
    var pieces = new ArrayList<Piece>();
    double from = 1;
    for (int i = 0; i < row.pieces().size(); i++) {
      long amount = row.pieces().get(i);
      double width = Math.round(10.0 * amount * (WIDTH - 2) / most) / 10.0;
      if (amount > 0) {
        var fits = width >= Long.toString(amount).length() * DIGIT + 4;
        pieces.add(new Piece(i + 1, amount, from, width, fits));
        from += width;
      }
    }
    return pieces;
  }
}
