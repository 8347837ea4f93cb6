// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.util.ArrayList;
import java.util.List;
import nl.rugdekking.figures.Percentages;
import org.jspecify.annotations.Nullable;

/**
 * A table of one question: the counts per group, with the base (number of people) that percentages
 * are taken of. It has a row for each answer, a column for each group, and a column for all groups
 * when {@code withTotal}.
 */
record CrossTable(
    String id,
    Question question,
    BaseRule rule,
    List<Column> columns,
    boolean withTotal,
    @Nullable BilingualText note) {

  /** The name of the column that shows all groups together. */
  static final String TOTAL = "totaal";

  /**
   * The column of one group. A hidden figure has neither count, nor percentage, nor bar.
   *
   * @param answered the number of people who answered; never printed
   * @param routed true when some people were not asked the question; never printed
   */
  record Column(String group, Figure base, int answered, boolean routed, List<Figure> counts) {

    /** Adds up the columns of all groups. */
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

    /**
     * Returns the percentage with one decimal; {@link #HIDDEN} when the count or the base is
     * hidden, and an empty text when the base is zero.
     */
    String percent(int answer) {
      var count = counts.get(answer);
      if (count.hidden || base.hidden) {
        return HIDDEN;
      }
      return base.count == 0 ? "" : Percentages.of(count.count, base.count).toPlainString();
    }

    /** Returns the cell as it is printed: {@code N (%)}. */
    String format(int answer) {
      var percent = percent(answer);
      return percent.equals(HIDDEN) || percent.isEmpty()
          ? counts.get(answer).text()
          : counts.get(answer).text() + " (" + percent + ")";
    }
  }

  /** A number of people; it is hidden when it could reveal something about one of them. */
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
