// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

import java.util.ArrayList;
import java.util.List;

/**
 * The rows of a list that were not imported, as in the file; names of perpetrators are masked
 * unless they may be stored.
 */
public record LeftOut(List<String> headings, List<Row> rows) {

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

  public LeftOut {
    headings = List.copyOf(headings);
    rows = List.copyOf(rows);
  }

  static LeftOut of(HistoryTable table, Trial trial, Choices choices) {
    var rows = new ArrayList<Row>();
    var entries = table.entries();
    var verdicts = trial.verdicts();
    for (int i = 0; i < verdicts.size(); i++) {
      var verdict = verdicts.get(i);
      if (!verdict.isAccepted()) {
        rows.add(
            new Row(
                verdict.messageKey(), verdict.args(), choices.keepable(entries.get(i).cells())));
      }
    }
    return new LeftOut(table.headings(), rows);
  }
}
