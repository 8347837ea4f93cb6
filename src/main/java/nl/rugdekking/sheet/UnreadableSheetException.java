// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.sheet;

/** Thrown for a file that cannot be read as a table, with the line or cell of the fault. */
public class UnreadableSheetException extends Exception {

  private static final long serialVersionUID = 1L;

  public enum Kind {
    EMPTY,
    TOO_LARGE,
    /** The file is neither text nor a workbook. */
    NO_TEXT,
    /** A workbook in the format of Excel before 2007, or with a password. */
    OLD_WORKBOOK,
    /** A quotation mark that is not closed. */
    BROKEN,
    /** A number with too many digits, or with an exponent that no spreadsheet has. */
    CELL_NUMBER,
    /** A cell with an impossible address. */
    CELL_PLACE,
    /** A cell with far more text than anybody would type. */
    CELL_TEXT,
    /** A formula too long to be copied for each cell that shares it. */
    CELL_FORMULA
  }

  private static final int MAX_ADDRESS_LENGTH = 20;

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
   * @param cell the address of the cell as the file has it, such as C12
   */
  UnreadableSheetException(Kind kind, String cell) {
    super(kind + " in a cell");
    this.kind = kind;
    this.line = 0;
    this.cell =
        cell.length() <= MAX_ADDRESS_LENGTH ? cell : cell.substring(0, MAX_ADDRESS_LENGTH) + "…";
  }

  public Kind kind() {
    return kind;
  }

  /** Returns the line of the fault, counted from 1; 0 when it is about the file as a whole. */
  public int line() {
    return line;
  }

  /** Returns the address of the cell, such as C12; empty when the fault is not in one cell. */
  public String cell() {
    return cell;
  }
}
