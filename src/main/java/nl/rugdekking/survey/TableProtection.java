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
 * Hides the figures of a table that could reveal something about one person, and further figures
 * from which those could be worked out. The number of people who skipped a question is assumed to
 * be public.
 */
final class TableProtection {

  private final Thresholds thresholds;
  private final boolean codesFromAnswers;

  /**
   * @param codesFromAnswers true when answer codes are known only because somebody gave them
   */
  TableProtection(Thresholds thresholds, boolean codesFromAnswers) {
    this.thresholds = thresholds;
    this.codesFromAnswers = codesFromAnswers;
  }

  CrossTable protect(CrossTable table) {
    if (table.withTotal()) {
      return table.with(protectWithTotal(table.columns()));
    }
    var columns = new ArrayList<CrossTable.Column>();
    boolean multiple = table.question().kind() == QuestionKind.MULTIPLE;
    for (var column : table.columns()) {
      columns.add(
          column.answered() < thresholds.distribution()
              ? hideAll(column)
              : multiple ? protectMultiple(column, table.question()) : protectSingle(column));
    }
    return table.with(columns);
  }

  /** Hides all figures of this group, including the number of people who answered. */
  static CrossTable.Column hideAll(CrossTable.Column column) {
    return column.with(
        column.base().hide(), column.counts().stream().map(CrossTable.Figure::hide).toList());
  }

  private CrossTable.Column protectSingle(CrossTable.Column column) {
    var hidden = Suppression.hidden(MarginTable.of(counts(List.of(column))), thresholds, false);
    return hideAllIfEachIsOne(hide(column, hidden, 0));
  }

  // Hides the whole column when it would reveal that each hidden answer was given by one person.
  // The hidden figures add up to a known sum. When somebody gave each of these answers and there
  // are as many people as answers, each count is one.
  private CrossTable.Column hideAllIfEachIsOne(CrossTable.Column column) {
    var hiddenFigures = column.counts().stream().filter(CrossTable.Figure::hidden).toList();
    boolean isRevealed =
        codesFromAnswers
            && !hiddenFigures.isEmpty()
            && hiddenFigures.stream().allMatch(figure -> figure.count() <= 1);
    return isRevealed ? hideAll(column) : column;
  }

  // Protects a table with a total; its last column is the sum of the others.
  private List<CrossTable.Column> protectWithTotal(List<CrossTable.Column> columns) {
    var groups = columns.subList(0, columns.size() - 1);
    if (columns.getFirst().counts().isEmpty()) {
      return columns.stream().map(TableProtection::hideAll).toList();
    }
    var hidden = Suppression.hidden(MarginTable.of(counts(groups)), thresholds, true);
    var safe =
        new ArrayList<>(
            IntStream.range(0, columns.size())
                .mapToObj(column -> hideAllIfEachIsOne(hide(columns.get(column), hidden, column)))
                .toList());
    // The base of a hidden group may be printed in another table, and could then be subtracted from
    // the total.
    if (safe.stream().limit(groups.size()).anyMatch(column -> column.base().hidden())) {
      safe.set(groups.size(), hideAll(safe.getLast()));
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
        hideIf(column.base(), hidden[rows][number]),
        IntStream.range(0, rows)
            .mapToObj(i -> hideIf(column.counts().get(i), hidden[i][number]))
            .toList());
  }

  // Protects a multiple-choice column. Each answer is checked by itself, with the people who ticked
  // it and those who did not. Exclusive answers add up with any other answer, so they are checked
  // last, and are hidden when they would reveal another count.
  private CrossTable.Column protectMultiple(CrossTable.Column column, Question question) {
    var exclusive = question.exclusiveAnswers();
    var hidden = new BitSet();
    IntStream.range(0, column.counts().size())
        .filter(a -> thresholds.isTooFew(column.counts().get(a).count(), column.answered()))
        .forEach(hidden::set);
    var ledgers =
        ExclusiveAnswers.exclusiveGroups(column.counts().size(), exclusive).stream()
            .map(answers -> ExclusiveAnswers.of(column, answers, hidden))
            .toList();
    exclusive.stream()
        .filter(a -> !hidden.get(a))
        .filter(a -> !ledgers.stream().allMatch(ledger -> ledger.tryPublish(a, hidden)))
        .forEach(hidden::set);
    return column.with(
        column.base(),
        IntStream.range(0, column.counts().size())
            .mapToObj(a -> hideIf(column.counts().get(a), hidden.get(a)))
            .toList());
  }

  private static CrossTable.Figure hideIf(CrossTable.Figure figure, boolean hide) {
    return hide ? figure.hide() : figure;
  }
}
