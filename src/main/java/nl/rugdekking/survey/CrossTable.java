// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.util.ArrayList;
import java.util.List;
import nl.rugdekking.figures.Percentages;
import org.jspecify.annotations.Nullable;

/**
 * Counts of answers to one question per group, with the base that percentages are taken of. A row
 * for each answer, a column for each group, and one for all of them when {@code withTotal}.
 */
record CrossTable(
    String id,
    Question question,
    BaseRule rule,
    List<Column> columns,
    boolean withTotal,
    @Nullable Words note) {

  /** What the column of all groups is called. */
  static final String TOTAL = "totaal";

  /**
   * One group; how many answered, and whether some were not asked, is never printed. What is hidden
   * has no figure at all: neither count, nor share, nor bar.
   */
  record Column(String group, Figure base, int answered, boolean routed, List<Figure> counts) {

    /** All groups together. */
    static Column sum(List<Column> columns) {
      var counts = new ArrayList<Figure>();
      for (int i = 0; i < columns.getFirst().counts.size(); i++) {
        int answer = i;
        counts.add(Figure.shown(columns.stream().mapToInt(c -> c.counts.get(answer).count).sum()));
      }
      return new Column(
          TOTAL,
          Figure.shown(columns.stream().mapToInt(c -> c.base.count).sum()),
          columns.stream().mapToInt(Column::answered).sum(),
          columns.stream().anyMatch(Column::routed),
          counts);
    }

    Column with(Figure otherBase, List<Figure> otherCounts) {
      return new Column(group, otherBase, answered, routed, otherCounts);
    }

    /** One decimal; hidden with its count, and nothing when nobody is in the base. */
    String percent(int answer) {
      var count = counts.get(answer);
      if (count.hidden || base.hidden) {
        return HIDDEN;
      }
      return base.count == 0 ? "" : Percentages.of(count.count, base.count).toPlainString();
    }

    /** As in a report: {@code N (%)}. */
    String printed(int answer) {
      var percent = percent(answer);
      return percent.equals(HIDDEN) || percent.isEmpty()
          ? counts.get(answer).text()
          : counts.get(answer).text() + " (" + percent + ")";
    }
  }

  /** A number of people; hidden when it could tell something about one of them. */
  record Figure(int count, boolean hidden) {
    static Figure shown(int count) {
      return new Figure(count, false);
    }

    String text() {
      return hidden ? HIDDEN : String.valueOf(count);
    }

    Figure hide() {
      return new Figure(count, true);
    }
  }

  static final String HIDDEN = "*";

  CrossTable with(List<Column> otherColumns) {
    return new CrossTable(id, question, rule, otherColumns, withTotal, note);
  }

  String code() {
    return question.code();
  }

  boolean hasHidden() {
    return columns.stream()
        .anyMatch(column -> column.base.hidden || column.counts.stream().anyMatch(Figure::hidden));
  }
}
