// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds the groups of one question against each other: their kind, and a column of totals. */
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
      kinds(columns, findings);
      columns.stream()
          .filter(column -> isTotal(column.group()) && columns.size() > 2)
          .forEach(total -> totals(total, columns, findings));
    }
    return findings;
  }

  static boolean isTotal(String group) {
    return TOTALS.contains(group.toLowerCase(Locale.ROOT).replace('_', ' '));
  }

  private static void kinds(List<PublishedColumn> columns, List<Finding> findings) {
    var multiple = columns.stream().filter(PublishedColumn::multiple).toList();
    boolean mixed = !multiple.isEmpty() && multiple.size() < columns.size();
    boolean addUp = !multiple.isEmpty() && multiple.stream().allMatch(QuestionCheck::addsUp);
    if (mixed) {
      findings.add(
          kind(
              multiple.getFirst(),
              "other groups have this question as single",
              "the kind of a group was mistyped"));
    } else if (addUp) {
      findings.add(
          kind(
              multiple.getFirst(),
              "in every group the counts add up to the total, as with one answer each",
              "the question takes one answer"));
    }
  }

  private static boolean addsUp(PublishedColumn column) {
    return column.isCounted() && column.sum() == column.base() && column.cells().size() > 1;
  }

  private static Finding kind(PublishedColumn column, String readings, String cause) {
    return column.finding(Finding.Check.SINGLE_MULTIPLE, "multi", readings, cause);
  }

  private static void totals(
      PublishedColumn total, List<PublishedColumn> columns, List<Finding> findings) {
    var parts = columns.stream().filter(column -> !isTotal(column.group())).toList();
    int base = parts.stream().mapToInt(PublishedColumn::base).sum();
    if (base != total.base()) {
      findings.add(
          total.finding(
              Finding.Check.PART_WHOLE,
              "total " + total.base(),
              "the totals of the groups add up to " + base,
              "a total was mistyped, or people without a group were counted"));
    }
    // a group that is not printed explains a total that is larger throughout
    if (base >= total.base()) {
      total.cells().stream()
          .filter(cell -> parts.stream().allMatch(part -> isCounted(part, cell)))
          .forEach(cell -> total(total, cell, sum(parts, cell), findings));
    }
  }

  private static boolean isCounted(PublishedColumn part, PublishedCell cell) {
    return part.cells().stream()
        .filter(own -> own.answer().equals(cell.answer()))
        .allMatch(own -> own.count() != null);
  }

  private static int sum(List<PublishedColumn> parts, PublishedCell cell) {
    return parts.stream()
        .flatMap(column -> column.cells().stream())
        .filter(part -> part.answer().equals(cell.answer()))
        .mapToInt(part -> part.countOr(0))
        .sum();
  }

  private static void total(
      PublishedColumn total, PublishedCell cell, int sum, List<Finding> findings) {
    if (cell.countOr(sum) != sum) {
      findings.add(
          total.finding(
              Finding.Check.PART_WHOLE,
              cell,
              "the counts of the groups add up to " + sum,
              CellCauses.mistyped(cell.countOr(0), sum)));
    }
  }
}
