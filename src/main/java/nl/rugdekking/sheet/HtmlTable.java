// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.sheet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.rugdekking.sheet.Sheet.Row;
import nl.rugdekking.sheet.UnreadableSheetException.Kind;
import org.jspecify.annotations.Nullable;

/**
 * One table of a web page while it is read. A cell over several columns or rows fills only its
 * first place, as in a spreadsheet; the other places stay empty, so that columns keep their order.
 */
final class HtmlTable {

  private final HtmlTables page;
  private final SheetRows rows = new SheetRows();
  // For each column, the number of following rows into which a cell above extends.
  private final int[] takenRows = new int[Sheet.MAX_COLUMNS + 1];
  private @Nullable List<String> row;
  private @Nullable StringBuilder cell;
  private int rowNumber;
  private int columnSpan;
  private int rowSpan;

  HtmlTable(HtmlTables page) {
    this.page = page;
  }

  /** Begins a row; the one before it ends, also when the page did not say so. */
  void beginRow() throws UnreadableSheetException {
    endRow();
    page.countRow();
    row = new ArrayList<>();
    rowNumber++;
  }

  /**
   * Begins a cell; the one before it ends.
   *
   * @param columns the number of columns that it fills
   * @param rowCount the number of rows that it fills, its own row included
   */
  void beginCell(int columns, int rowCount) throws UnreadableSheetException {
    endCell();
    if (row == null) {
      beginRow();
    }
    columnSpan = Math.max(columns, 1);
    rowSpan = Math.max(rowCount, 1);
    cell = new StringBuilder();
  }

  void addText(String text) {
    if (cell != null) {
      cell.append(text);
    }
  }

  void addSpace() {
    addText(" ");
  }

  void addLineBreak() {
    addText("\n");
  }

  void endCell() throws UnreadableSheetException {
    if (cell == null || row == null) {
      return;
    }
    if (cell.length() > CellCheck.MAX_CELL_LENGTH) {
      throw new UnreadableSheetException(Kind.TOO_LARGE, rowNumber);
    }
    skipTakenColumns(row);
    var text = cell.toString().replace('\u00a0', ' ').replaceAll(" *\n *", "\n").strip();
    if (row.size() >= Sheet.MAX_COLUMNS && !text.isEmpty()) {
      throw new UnreadableSheetException(Kind.TOO_LARGE, rowNumber);
    }
    for (int i = 0; i < columnSpan && row.size() < Sheet.MAX_COLUMNS; i++) {
      takenRows[row.size()] = rowSpan - 1;
      row.add(i == 0 ? text : "");
    }
    cell = null;
  }

  // Adds an empty cell for each column that a cell above extends into.
  private void skipTakenColumns(List<String> cells) {
    while (cells.size() < Sheet.MAX_COLUMNS && takenRows[cells.size()] > 0) {
      takenRows[cells.size()]--;
      cells.add("");
    }
  }

  void endRow() throws UnreadableSheetException {
    endCell();
    if (row == null) {
      return;
    }
    skipTakenColumns(row);
    for (int column = row.size(); column < takenRows.length; column++) {
      takenRows[column] = Math.max(takenRows[column] - 1, 0);
    }
    rows.add(new Row(rowNumber, row));
    row = null;
  }

  List<Row> rows() throws UnreadableSheetException {
    endRow();
    return Collections.unmodifiableList(rows.list());
  }
}
