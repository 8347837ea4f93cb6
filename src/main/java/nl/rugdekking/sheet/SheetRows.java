// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.sheet;

import java.util.ArrayList;
import java.util.List;
import nl.rugdekking.sheet.Sheet.Row;
import nl.rugdekking.sheet.UnreadableSheetException.Kind;

/**
 * Collects the rows of a table while it is read, and throws when they exceed what a table may hold.
 */
final class SheetRows {

  private static final long MAX_TEXT = 20_000_000;

  private final List<Row> rows = new ArrayList<>();
  private int cells;
  private long text;

  SheetRows() {}

  /**
   * Continues the counts of another sheet of the same file, because both are in memory together.
   */
  SheetRows(SheetRows before) {
    cells = before.cells;
    text = before.text;
  }

  /** Adds a row, unless it is empty. */
  void add(Row row) throws UnreadableSheetException {
    for (var cell : row.cells()) {
      text += cell.length();
      cells += cell.isEmpty() ? 0 : 1;
    }
    if (rows.size() == Sheet.MAX_ROWS + Sheet.MAX_TITLES
        || row.cells().size() > Sheet.MAX_COLUMNS
        || cells > Sheet.MAX_CELLS
        || text > MAX_TEXT) {
      throw new UnreadableSheetException(Kind.TOO_LARGE, row.line());
    }
    if (!row.isEmpty()) {
      rows.add(row);
    }
  }

  List<Row> list() {
    return rows;
  }
}
