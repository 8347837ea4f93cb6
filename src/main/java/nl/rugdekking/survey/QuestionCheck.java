// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Compares the published columns of one question with each other: all must be of the same kind (one
 * answer or several), and a column of totals must fit its groups.
 */
final class QuestionCheck {

  private static final Set<String> TOTALS =
      Set.of("totaal", "total", "alle", "all", "allen", "alle groepen", "samen", "overall");

  private QuestionCheck() {}

  static List<Finding> check(List<PublishedColumn> all) {
    var byQuestion =
        all.stream()
            .collect(
                Collectors.groupingBy(
                    column -> column.where().table() + "\n" + column.question(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    var findings = new ArrayList<Finding>();
    for (var columns : byQuestion.values()) {
      checkKinds(columns, findings);
      columns.stream()
          .filter(column -> isTotal(column.group()) && columns.size() > 1)
          .forEach(total -> checkTotals(total, columns, findings));
    }
    return findings;
  }

  static boolean isTotal(String group) {
    return TOTALS.contains(group.toLowerCase(Locale.ROOT).replace('_', ' '));
  }

  private static void checkKinds(List<PublishedColumn> columns, List<Finding> findings) {
    var multiple = columns.stream().filter(PublishedColumn::multiple).toList();
    boolean mixed = !multiple.isEmpty() && multiple.size() < columns.size();
    boolean addUp = !multiple.isEmpty() && multiple.stream().allMatch(QuestionCheck::addsUp);
    if (mixed) {
      findings.add(
          kindFinding(
              multiple.getFirst(),
              "other groups have this question as single",
              "the kind of a group was mistyped"));
    } else if (addUp) {
      findings.add(
          kindFinding(
              multiple.getFirst(),
              "in every group the counts add up to the total, as with one answer each",
              "the question takes one answer"));
    }
  }

  private static boolean addsUp(PublishedColumn column) {
    return column.isCounted() && column.sum() == column.base() && column.cells().size() > 1;
  }

  private static Finding kindFinding(PublishedColumn column, String readings, String cause) {
    return column.createFinding(Finding.Check.SINGLE_MULTIPLE, "multi", readings, cause);
  }

  private static void checkTotals(
      PublishedColumn total, List<PublishedColumn> columns, List<Finding> findings) {
    var parts = columns.stream().filter(column -> !isTotal(column.group())).toList();
    if (parts.isEmpty()) {
      return;
    }
    int base = parts.stream().mapToInt(PublishedColumn::base).sum();
    // Beside a single group other groups may have been left out, and then the total is larger.
    var isWrong = parts.size() == 1 ? base > total.base() : base != total.base();
    if (isWrong) {
      findings.add(
          total.createFinding(
              Finding.Check.PART_WHOLE,
              "total " + total.base(),
              "the totals of the groups add up to " + base,
              "a total was mistyped, or people without a group were counted"));
    }
    // When the groups add up to less than the total, a group that is not printed explains why the
    // totals of the answers are larger too.
    if (base >= total.base()) {
      total.cells().forEach(cell -> checkTotal(total, cell, parts, findings));
    }
  }

  // Compares a total with the sum of the groups. A percentage without a count limits the count to a
  // range.
  private static void checkTotal(
      PublishedColumn total,
      PublishedCell cell,
      List<PublishedColumn> parts,
      List<Finding> findings) {
    var whole = Span.of(cell, total.base());
    var sum =
        parts.stream().map(part -> Span.of(part, cell.answer())).reduce(Span.NONE, Span::plus);
    if (whole.isEmpty() || sum.isEmpty() || sum.meets(whole)) {
      return;
    }
    findings.add(
        total.createFinding(
            Finding.Check.PART_WHOLE,
            cell,
            "the counts of the groups add up to " + sum.words(),
            sum.least == sum.most && cell.count() != null
                ? CellCauses.describeTypo(cell.countOr(0), sum.least)
                : "a percentage was mistyped, or taken of other people"));
  }

  /** The range in which a count lies; empty when no count is possible. */
  private record Span(int least, int most) {

    static final Span NONE = new Span(0, 0);
    private static final Span EMPTY = new Span(1, 0);

    static Span of(PublishedColumn part, String answer) {
      return part.cells().stream()
          .filter(cell -> cell.answer().equals(answer))
          .findFirst()
          .map(cell -> of(cell, part.base()))
          .orElse(NONE);
    }

    static Span of(PublishedCell cell, int base) {
      if (cell.count() != null) {
        return new Span(cell.countOr(0), cell.countOr(0));
      }
      var fitting = CellCauses.matchingCounts(cell, base);
      return cell.percent() == null
          ? new Span(0, base)
          : fitting.length == 0 ? EMPTY : new Span(fitting[0], fitting[fitting.length - 1]);
    }

    boolean isEmpty() {
      return least > most;
    }

    Span plus(Span other) {
      return isEmpty() || other.isEmpty()
          ? EMPTY
          : new Span(least + other.least, most + other.most);
    }

    boolean meets(Span other) {
      return least <= other.most && other.least <= most;
    }

    String words() {
      return least == most ? String.valueOf(least) : least + " to " + most;
    }
  }
}
