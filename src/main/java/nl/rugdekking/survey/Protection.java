// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.rugdekking.figures.MarginTable;
import nl.rugdekking.figures.Suppression;
import nl.rugdekking.figures.Thresholds;

/**
 * Hides in a table what could tell something about one person, and what would give that away. How
 * many passed a question by is taken as known to everybody, so it protects nothing.
 */
final class Protection {

  private final Thresholds thresholds;

  Protection(Thresholds thresholds) {
    this.thresholds = thresholds;
  }

  CrossTable protect(CrossTable table) {
    var columns = new ArrayList<CrossTable.Column>();
    boolean multiple = table.question().kind() == QuestionKind.MULTIPLE;
    for (var column : table.columns()) {
      columns.add(
          column.answered() < thresholds.distribution()
              ? hidden(column)
              : multiple ? several(column) : one(column));
    }
    return new CrossTable(table.id(), table.question(), table.rule(), columns, table.note());
  }

  /** Nothing of this group is told, not even how many answered. */
  static CrossTable.Column hidden(CrossTable.Column column) {
    return column.with(
        column.base().hide(), column.counts().stream().map(CrossTable.Figure::hide).toList());
  }

  private CrossTable.Column one(CrossTable.Column column) {
    var counts = new int[column.counts().size()][1];
    for (int i = 0; i < counts.length; i++) {
      counts[i][0] = column.counts().get(i).count();
    }
    var hidden = Suppression.hidden(MarginTable.of(counts), thresholds, false);
    return column.with(
        figure(column.base(), hidden[counts.length][0]),
        IntStream.range(0, counts.length)
            .mapToObj(i -> figure(column.counts().get(i), hidden[i][0]))
            .toList());
  }

  // Each answer by itself: those who ticked it, and those who did not.
  private CrossTable.Column several(CrossTable.Column column) {
    List<CrossTable.Figure> counts =
        column.counts().stream()
            .map(figure -> figure(figure, thresholds.isTooFew(figure.count(), column.answered())))
            .toList();
    return column.with(column.base(), counts);
  }

  private static CrossTable.Figure figure(CrossTable.Figure figure, boolean hide) {
    return hide ? figure.hide() : figure;
  }
}
