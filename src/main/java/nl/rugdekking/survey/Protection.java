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
  private final boolean codesFromAnswers;

  /** With whether a code is only known because somebody gave it. */
  Protection(Thresholds thresholds, boolean codesFromAnswers) {
    this.thresholds = thresholds;
    this.codesFromAnswers = codesFromAnswers;
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
    return unlessAllAreOne(hide(column, hidden, 0));
  }

  // What is hidden adds up to what is known: where each was given by somebody, as many as there are
  // codes means one each.
  private CrossTable.Column unlessAllAreOne(CrossTable.Column column) {
    var few = column.counts().stream().filter(CrossTable.Figure::hidden).toList();
    boolean told =
        codesFromAnswers && !few.isEmpty() && few.stream().allMatch(figure -> figure.count() <= 1);
    return told ? hidden(column) : column;
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
                .mapToObj(column -> unlessAllAreOne(hide(columns.get(column), hidden, column)))
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
  // adds up with any other answer, so it comes last: not where few are left over, or none.
  private CrossTable.Column several(CrossTable.Column column, Question question) {
    var alone = question.standingAlone();
    var hidden = new BitSet();
    IntStream.range(0, column.counts().size())
        .filter(a -> thresholds.isTooFew(column.counts().get(a).count(), column.answered()))
        .forEach(hidden::set);
    var ledgers =
        Alone.together(column.counts().size(), alone).stream()
            .map(told -> Alone.of(column, told, hidden))
            .toList();
    alone.stream()
        .filter(a -> !hidden.get(a))
        .filter(a -> !ledgers.stream().allMatch(ledger -> ledger.allows(a, hidden)))
        .forEach(hidden::set);
    return column.with(
        column.base(),
        IntStream.range(0, column.counts().size())
            .mapToObj(a -> figure(column.counts().get(a), hidden.get(a)))
            .toList());
  }

  private static CrossTable.Figure figure(CrossTable.Figure figure, boolean hide) {
    return hide ? figure.hide() : figure;
  }
}
