// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

import java.util.ArrayList;
import java.util.List;

/**
 * The rows of a list that were not imported, as in the file; names of perpetrators are masked
 * unless they may be stored.
 */
public record SkippedRows(List<String> headings, List<Row> rows) {

  /**
   * A row that was not imported.
   *
   * @param messageKey the key of the sentence that gives the reason
   * @param args the arguments of that sentence; the first is the line
   */
  public record Row(String messageKey, List<String> args, List<String> cells) {

    public String line() {
      return args.getFirst();
    }
  }

  /** Returns the cells that are not empty as one line, each with its heading. */
  public static String formatCells(List<String> cells, List<String> headings) {
    var filled = new ArrayList<String>();
    for (int i = 0; i < cells.size(); i++) {
      var heading = i < headings.size() ? headings.get(i) : "";
      if (!cells.get(i).isBlank()) {
        filled.add(heading.isEmpty() ? cells.get(i) : heading + ": " + cells.get(i));
      }
    }
    return String.join(" · ", filled);
  }

  public SkippedRows {
    headings = List.copyOf(headings);
    rows = List.copyOf(rows);
  }

  static SkippedRows of(HistoryTable table, TrialRun trial, ImportChoices choices) {
    var rows = new ArrayList<Row>();
    var entries = table.entries();
    var verdicts = trial.verdicts();
    for (int i = 0; i < verdicts.size(); i++) {
      var verdict = verdicts.get(i);
      if (!verdict.isAccepted()) {
        rows.add(
            new Row(
                verdict.messageKey(),
                verdict.args(),
                choices.maskNames(entries.get(i).cells(), verdict.named())));
      }
    }
    return new SkippedRows(table.headings(), rows);
  }
}
