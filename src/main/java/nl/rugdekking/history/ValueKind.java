// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

/** Columns of which each value is matched with a choice of ours. */
public enum ValueKind {
  POSITION(HistoryColumn.POSITION),
  FORM(HistoryColumn.FORM),
  CHANNEL(HistoryColumn.CHANNEL),
  TOPIC(HistoryColumn.TOPIC),
  POLICE(HistoryColumn.POLICE);

  /** Nothing is known: no position, no form, no channel, no topic. */
  public static final String NONE = "-";

  /** Rows with this value are refused. */
  public static final String REFUSE = "!";

  private final HistoryColumn column;

  ValueKind(HistoryColumn column) {
    this.column = column;
  }

  HistoryColumn column() {
    return column;
  }
}
