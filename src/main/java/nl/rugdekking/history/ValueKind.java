// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

/** The kinds of column whose values are each matched with a code of the register. */
public enum ValueKind {
  POSITION(HistoryColumn.POSITION),
  FORM(HistoryColumn.FORM),
  CHANNEL(HistoryColumn.CHANNEL),
  TOPIC(HistoryColumn.TOPIC),
  POLICE(HistoryColumn.POLICE);

  /** The code for a value that says nothing: no position, form, channel or topic. */
  public static final String NONE = "-";

  /** The code for a value whose rows are refused. */
  public static final String REFUSE = "!";

  private final HistoryColumn column;

  ValueKind(HistoryColumn column) {
    this.column = column;
  }

  HistoryColumn column() {
    return column;
  }
}
