// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.util.ArrayList;
import java.util.BitSet;
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
    if (table.withTotal()) {
      return table.with(together(table.columns()));
    }
    var columns = new ArrayList<CrossTable.Column>();
    boolean multiple = table.question().kind() == QuestionKind.MULTIPLE;
    for (var column : table.columns()) {
      columns.add(
          column.answered() < thresholds.distribution()
              ? hidden(column)
              : multiple ? several(column, table.question()) : one(column));
    }
    return table.with(columns);
  }

  /** Nothing of this group is told, not even how many answered. */
  static CrossTable.Column hidden(CrossTable.Column column) {
    return column.with(
        column.base().hide(), column.counts().stream().map(CrossTable.Figure::hide).toList());
  }

  private CrossTable.Column one(CrossTable.Column column) {
    var hidden = Suppression.hidden(MarginTable.of(counts(List.of(column))), thresholds, false);
    return hide(column, hidden, 0);
  }

  // The last column is the sum of the others.
  private List<CrossTable.Column> together(List<CrossTable.Column> columns) {
    var groups = columns.subList(0, columns.size() - 1);
    if (columns.getFirst().counts().isEmpty()) {
      return columns.stream().map(Protection::hidden).toList();
    }
    var hidden = Suppression.hidden(MarginTable.of(counts(groups)), thresholds, true);
    var safe =
        new ArrayList<>(
            IntStream.range(0, columns.size())
                .mapToObj(column -> hide(columns.get(column), hidden, column))
                .toList());
    // how many others there are may stand in another table
    if (safe.stream().limit(groups.size()).anyMatch(column -> column.base().hidden())) {
      safe.set(groups.size(), hidden(safe.getLast()));
    }
    return safe;
  }

  private static int[][] counts(List<CrossTable.Column> columns) {
    var counts = new int[columns.getFirst().counts().size()][columns.size()];
    for (int i = 0; i < counts.length; i++) {
      for (int column = 0; column < columns.size(); column++) {
        counts[i][column] = columns.get(column).counts().get(i).count();
      }
    }
    return counts;
  }

  private static CrossTable.Column hide(CrossTable.Column column, boolean[][] hidden, int number) {
    int rows = column.counts().size();
    return column.with(
        figure(column.base(), hidden[rows][number]),
        IntStream.range(0, rows)
            .mapToObj(i -> figure(column.counts().get(i), hidden[i][number]))
            .toList());
  }

  // Each answer by itself: those who ticked it, and those who did not. What can only stand alone
  // adds up with any other answer: what is left over then are those who ticked neither.
  private CrossTable.Column several(CrossTable.Column column, Question question) {
    var alone = question.standingAlone();
    int answers = question.answers().size();
    boolean leavesFew = leavesFew(column, alone);
    return column.with(
        column.base(),
        IntStream.range(0, answers)
            .mapToObj(
                a -> {
                  var figure = column.counts().get(a);
                  boolean few = thresholds.isTooFew(figure.count(), column.answered());
                  return figure(figure, few || (leavesFew && alone.get(a)));
                })
            .toList());
  }

  private boolean leavesFew(CrossTable.Column column, BitSet alone) {
    int rest = column.answered() - alone.stream().map(a -> column.counts().get(a).count()).sum();
    return !alone.isEmpty()
        && IntStream.concat(
                IntStream.of(0),
                IntStream.range(0, column.counts().size())
                    .filter(a -> !alone.get(a))
                    .map(a -> column.counts().get(a).count()))
            .map(count -> rest - count)
            .anyMatch(left -> left > 0 && left < thresholds.answers());
  }

  private static CrossTable.Figure figure(CrossTable.Figure figure, boolean hide) {
    return hide ? figure.hide() : figure;
  }
}
