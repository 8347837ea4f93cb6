// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

import java.util.ArrayList;
import java.util.List;

/**
 * The rows of a list that did not come in, as they stood there; names of perpetrators only when
 * names came in at all.
 */
public record LeftOut(List<String> headings, List<Row> rows) {

  /**
   * @param messageKey of the sentence that says why
   * @param args of that sentence; the first is the line
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
