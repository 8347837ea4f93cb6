// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.rugdekking.figures.ShareChange;

/** The same tables of an earlier wave, to lay beside those of now. */
final class EarlierWave {

  static final List<String> HEAD =
      List.of("previous_percent", "change", "change_lower", "change_upper", "verdict");

  private final Map<List<String>, Cell> cells = new HashMap<>();
  private final Populations populations;

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

  /** Whether there is anything to lay beside these. */
  boolean hasAnyOf(List<CrossTable> tables) {
    return tables.stream()
        .anyMatch(
            table ->
                table.columns().stream()
                    .anyMatch(
                        column ->
                            IntStream.range(0, column.counts().size())
                                .anyMatch(i -> cells.containsKey(key(table, column, i)))));
  }

  /** What {@link #HEAD} names; empty when the earlier wave has no such cell. */
  List<String> compare(CrossTable table, CrossTable.Column column, int answer) {
    var before = cells.get(key(table, column, answer));
    if (before == null) {
      return List.of("", "", "", "", "");
    }
    var was = before.column.percent(before.answer);
    var is = column.percent(answer);
    // what the wave before printed of it stands where that was printed
    if (was.equals(CrossTable.HIDDEN) || is.equals(CrossTable.HIDDEN)) {
      return List.of(
          CrossTable.HIDDEN, CrossTable.HIDDEN, CrossTable.HIDDEN, CrossTable.HIDDEN, "");
    }
    if (was.isEmpty() || is.isEmpty()) {
      return List.of(was, "", "", "", "");
    }
    var change = ShareChange.of(share(before.column, before.answer), share(column, answer));
    var words = new ArrayList<>(List.of(was));
    words.add(Json.number(change.points(), 1));
    words.add(Json.number(change.interval().lower(), 1));
    words.add(Json.number(change.interval().upper(), 1));
    words.add(change.isChanged() ? "changed" : "no-demonstrable-change");
    return words;
  }

  private ShareChange.Share share(CrossTable.Column column, int answer) {
    int base = column.base().count();
    return new ShareChange.Share(
        populations.size(column.group(), base), base, column.counts().get(answer).count());
  }
}
