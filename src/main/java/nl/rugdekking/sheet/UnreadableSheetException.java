// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.sheet;

/** A file that cannot be read as a table, with the place where it goes wrong. */
public class UnreadableSheetException extends Exception {

  private static final long serialVersionUID = 1L;

  public enum Kind {
    EMPTY,
    TOO_LARGE,
    /** No text and no workbook. */
    NO_TEXT,
    /** A quotation mark that is not closed. */
    BROKEN,
    /** A number with too many digits, or with an exponent that no spreadsheet has. */
    CELL_NUMBER,
    /** A cell outside any sheet. */
    CELL_PLACE,
    /** A cell with more text than anybody types. */
    CELL_TEXT,
    /** A formula that takes long to write out for each cell that shares it. */
    CELL_FORMULA
  }

  private static final int LONGEST_PLACE = 20;

  private final Kind kind;
  private final int line;
  private final String cell;

  UnreadableSheetException(Kind kind, int line) {
    super(kind + " at line " + line);
    this.kind = kind;
    this.line = line;
    this.cell = "";
  }

  /**
   * @param cell as the file names it, such as C12
   */
  UnreadableSheetException(Kind kind, String cell) {
    super(kind + " in a cell");
    this.kind = kind;
    this.line = 0;
    this.cell = cell.length() <= LONGEST_PLACE ? cell : cell.substring(0, LONGEST_PLACE) + "…";
  }

  public Kind kind() {
    return kind;
  }

  /** Counted from 1; 0 for the file as a whole. */
  public int line() {
    return line;
  }

  /** The name of the cell, such as C12; empty where it is not about one cell. */
  public String cell() {
    return cell;
  }
}
