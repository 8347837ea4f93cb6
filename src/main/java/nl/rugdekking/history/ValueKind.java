// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

/** The kinds of column whose values are each matched with a code of the register. */
public enum ValueKind {
  POSITION(ColumnMeaning.POSITION),
  FORM(ColumnMeaning.FORM),
  CHANNEL(ColumnMeaning.CHANNEL),
  TOPIC(ColumnMeaning.TOPIC),
  POLICE(ColumnMeaning.POLICE);

  /** The code for a value that says nothing: no position, form, channel or topic. */
  public static final String NONE = "-";

  /** The code for a value whose rows are refused. */
  public static final String REFUSE = "!";

  private final ColumnMeaning column;

  ValueKind(ColumnMeaning column) {
    this.column = column;
  }

  ColumnMeaning column() {
    return column;
  }
}
