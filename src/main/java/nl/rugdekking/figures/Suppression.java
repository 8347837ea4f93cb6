// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.figures;

/**
 * Chooses which figures of a table with totals are hidden: the figures about few people, and as
 * many others as are needed so that the first ones cannot be worked out.
 */
public final class Suppression {

  private final MarginTable table;
  private final Thresholds thresholds;
  private final boolean[][] printed;
  private final boolean[][] hidden;

  private Suppression(MarginTable table, Thresholds thresholds, boolean[][] printed) {
    this.table = table;
    this.thresholds = thresholds;
    this.printed = printed;
    hidden = table.emptyFlags();
  }

  /**
   * Returns true for each figure that must be hidden, by row and column with the totals last. The
   * totals of columns are always printed, unless they are about too few people.
   *
   * @param withTotalsOfRows true when the totals of rows are printed too
   */
  public static boolean[][] hidden(
      MarginTable table, Thresholds thresholds, boolean withTotalsOfRows) {
    var printed = table.emptyFlags();
    for (int row = 0; row <= table.rows(); row++) {
      for (int column = 0; column <= table.columns(); column++) {
        printed[row][column] = withTotalsOfRows || column < table.columns();
      }
    }
    return new Suppression(table, thresholds, printed).hide();
  }

  private boolean[][] hide() {
    hideSmallFigures();
    boolean changed = true;
    while (changed) {
      changed = hideSmallSums();
      changed |= protectExposed();
    }
    return hidden;
  }

  // First step: hides the figures that are about few people themselves.
  private void hideSmallFigures() {
    for (int column = 0; column <= table.columns(); column++) {
      int base = table.figure(table.rows(), column);
      boolean tooFew = base < thresholds.distribution();
      hidden[table.rows()][column] = tooFew && printed[table.rows()][column];
      for (int row = 0; row < table.rows(); row++) {
        boolean mustHide = tooFew || thresholds.isTooFew(table.figure(row, column), base);
        hidden[row][column] = mustHide && printed[row][column];
      }
    }
  }

  // The hidden figures of a row or column have a sum that can be worked out. When that sum is
  // small, another figure of the same row or column is hidden too.
  private boolean hideSmallSums() {
    boolean changed = false;
    for (int column = 0; column <= table.columns(); column++) {
      changed |= hideAnotherIfNeeded(true, column, table.rows());
    }
    for (int row = 0; row <= table.rows(); row++) {
      changed |= hideAnotherIfNeeded(false, row, table.columns());
    }
    return changed;
  }

  // Looks at one row or column (the line) without its total, which stands at place "size". When its
  // total is unknown too, the sum of the hidden figures cannot be worked out.
  private boolean hideAnotherIfNeeded(boolean column, int line, int size) {
    if (isUnknown(column, line, size)) {
      return false;
    }
    int sum = 0;
    int smallest = -1;
    boolean isAnyHidden = false;
    for (int i = 0; i < size; i++) {
      if (isUnknown(column, line, i)) {
        sum += figure(column, line, i);
        isAnyHidden |= isSet(hidden, column, line, i);
      } else if (smallest < 0 || figure(column, line, i) < figure(column, line, smallest)) {
        smallest = i;
      }
    }
    if (!isAnyHidden || sum >= thresholds.answers()) {
      return false;
    }
    hide(column, line, smallest < 0 ? size : smallest);
    return true;
  }

  // Hides more figures as long as a hidden one can be worked out from the printed ones.
  private boolean protectExposed() {
    boolean changed = false;
    for (int row = 0; row <= table.rows(); row++) {
      for (int column = 0; column <= table.columns(); column++) {
        if (hidden[row][column] && new Exposure(table, findUnknown()).isExposed(row, column)) {
          protect(row, column);
          changed = true;
        }
      }
    }
    return changed;
  }

  private void protect(int row, int column) {
    var path = new Exposure(table, findUnknown()).findCheapestProtection(row, column);
    if (path == null) {
      throw new IllegalStateException("No way to protect a figure of " + table);
    }
    for (var figure : path) {
      hidden[figure[0]][figure[1]] |= printed[figure[0]][figure[1]];
    }
  }

  // Returns true for each figure that readers do not see, because it is hidden or never printed.
  private boolean[][] findUnknown() {
    var unknown = table.emptyFlags();
    for (int row = 0; row <= table.rows(); row++) {
      for (int column = 0; column <= table.columns(); column++) {
        unknown[row][column] = hidden[row][column] || !printed[row][column];
      }
    }
    return unknown;
  }

  private boolean isUnknown(boolean column, int line, int at) {
    return isSet(hidden, column, line, at) || !isSet(printed, column, line, at);
  }

  private int figure(boolean column, int line, int at) {
    return column ? table.figure(at, line) : table.figure(line, at);
  }

  private void hide(boolean column, int line, int at) {
    if (column) {
      hidden[at][line] = printed[at][line];
    } else {
      hidden[line][at] = printed[line][at];
    }
  }

  private static boolean isSet(boolean[][] flags, boolean column, int line, int at) {
    return column ? flags[at][line] : flags[line][at];
  }
}
