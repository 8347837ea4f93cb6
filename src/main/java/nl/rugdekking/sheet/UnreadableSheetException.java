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
    BROKEN
  }

  private final Kind kind;
  private final int line;

  UnreadableSheetException(Kind kind, int line) {
    super(kind + " at line " + line);
    this.kind = kind;
    this.line = line;
  }

  public Kind kind() {
    return kind;
  }

  /** Counted from 1; 0 for the file as a whole. */
  public int line() {
    return line;
  }
}
