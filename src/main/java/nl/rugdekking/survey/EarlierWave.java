// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.rugdekking.figures.ShareChange;

/**
 * The tables of an earlier wave (an earlier time that the survey was held), with which the present
 * ones are compared cell by cell. Cells correspond when table, group and answer have the same
 * codes.
 */
final class EarlierWave {

  static final List<String> HEAD =
      List.of("previous_percent", "change", "change_lower", "change_upper", "verdict");

  private final Map<List<String>, Cell> cells = new HashMap<>();
  private final Populations populations;

  /**
   * A cell of the earlier wave.
   *
   * @param answer the position of the answer in the column
   */
  private record Cell(CrossTable.Column column, int answer) {}

  EarlierWave(List<CrossTable> tables, Populations populations) {
    this.populations = populations;
    for (var table : tables) {
      for (var column : table.columns()) {
        for (int i = 0; i < column.counts().size(); i++) {
          cells.put(key(table, column, i), new Cell(column, i));
        }
      }
    }
  }

  private static List<String> key(CrossTable table, CrossTable.Column column, int answer) {
    return List.of(table.code(), column.group(), table.question().answers().get(answer).code());
  }

  /** Returns true when at least one cell can be compared. */
  boolean hasAnyOf(List<CrossTable> tables) {
    return tables.stream()
        .anyMatch(table -> table.columns().stream().anyMatch(column -> hasAnyOf(table, column)));
  }

  private boolean hasAnyOf(CrossTable table, CrossTable.Column column) {
    return IntStream.range(0, column.counts().size())
        .anyMatch(answer -> cells.containsKey(key(table, column, answer)));
  }

  /**
   * Returns the values of the columns {@link #HEAD} for one cell: the earlier percentage, the
   * change in percentage points with its confidence interval, and a verdict. They are empty texts
   * when the earlier wave has no such cell.
   */
  List<String> compare(CrossTable table, CrossTable.Column column, int answer) {
    var before = cells.get(key(table, column, answer));
    if (before == null) {
      return List.of("", "", "", "", "");
    }
    var percentBefore = before.column.percent(before.answer);
    var percentNow = column.percent(answer);
    // When one of the two is hidden, the earlier percentage is not repeated here. It is in the
    // tables of its own wave.
    if (percentBefore.equals(CrossTable.HIDDEN) || percentNow.equals(CrossTable.HIDDEN)) {
      return List.of(
          CrossTable.HIDDEN, CrossTable.HIDDEN, CrossTable.HIDDEN, CrossTable.HIDDEN, "");
    }
    if (percentBefore.isEmpty() || percentNow.isEmpty()) {
      return List.of(percentBefore, "", "", "", "");
    }
    var change = ShareChange.of(share(before.column, before.answer), share(column, answer));
    var values = new ArrayList<>(List.of(percentBefore));
    values.add(Decimals.text(change.points(), 1));
    values.add(Decimals.text(change.interval().lower(), 1));
    values.add(Decimals.text(change.interval().upper(), 1));
    values.add(change.isChanged() ? "changed" : "no-demonstrable-change");
    return values;
  }

  private ShareChange.Share share(CrossTable.Column column, int answer) {
    int base = column.base().count();
    return new ShareChange.Share(
        populations.size(column.group(), base), base, column.counts().get(answer).count());
  }
}
