// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Compares the counts, percentages and total of one published column, and looks for the single
 * error that explains most: a wrong total, percentages of another total, one wrong count, or two
 * exchanged cells.
 */
final class ColumnCheck {

  private static final int FARTHEST = 20;
  private static final int A_FEW = 2;

  private final PublishedColumn column;
  private final CellCauses causes;
  private final List<Finding> findings = new ArrayList<>();
  private final Set<String> explained = new HashSet<>();
  private boolean sumExplained;

  private ColumnCheck(PublishedColumn column, CellCauses causes) {
    this.column = column;
    this.causes = causes;
  }

  static List<Finding> check(PublishedColumn column, CellCauses causes) {
    var check = new ColumnCheck(column, causes);
    check.checkLargeCounts();
    if (!check.reportOtherTotal()) {
      check.reportWrongCount();
      check.reportExchanged();
      check.checkCells();
      check.checkPercentagesOnly();
    }
    check.checkSum();
    check.checkSumOfPercentages();
    return check.findings;
  }

  private int base() {
    return column.base();
  }

  private boolean addsUp() {
    return column.isCounted() && column.sum() == base();
  }

  // Reports counts above the total, which are wrong whatever their percentages are.
  private void checkLargeCounts() {
    for (var cell : column.cells()) {
      if (cell.countOr(0) > base()) {
        explained.add(cell.answer());
        findings.add(
            column.createFinding(
                Finding.Check.PART_WHOLE,
                cell,
                "at most "
                    + base()
                    + " can be counted; "
                    + causes.describeCorrections(column, cell),
                causes.guessForCount(column, cell)));
      }
    }
  }

  // Reports percentages that all fit another total than the printed one; returns true when they do.
  private boolean reportOtherTotal() {
    var wrong = column.inconsistentCells();
    int other = wrong.isEmpty() ? base() : likelyTotal(wrong.size());
    if (other == base()) {
      return false;
    }
    sumExplained = !column.multiple() && column.isCounted() && column.sum() == other;
    var named = wrong.stream().map(this::describe).collect(Collectors.joining(", "));
    findings.add(
        addsUp() && !column.multiple()
            ? otherPercentagesFinding(other, named)
            : otherTotalFinding(other, named));
    return true;
  }

  private Finding otherPercentagesFinding(int other, String named) {
    return column.createFinding(
        Finding.Check.COUNT_PERCENTAGE,
        "percentages of " + other + ", total " + base() + ": " + named,
        "the counts add up to the total, so the percentages are to be taken of " + base(),
        "all percentages were taken of " + other + causes.describeTotal(column, other));
  }

  private Finding otherTotalFinding(int other, String named) {
    return column.createFinding(
        sumExplained ? Finding.Check.SUM_TOTAL : Finding.Check.COUNT_PERCENTAGE,
        "total " + base() + ": " + named,
        "either the total should be %d%s, or the percentages should be of %d"
            .formatted(other, sumExplained ? ", to which the counts add up" : "", base()),
        sumExplained
            ? "the total was mistyped"
            : "the percentages were taken of " + other + causes.describeTotal(column, other));
  }

  private String describe(PublishedCell cell) {
    int count = cell.countOr(0);
    return "%s %d (%s; of %d it is %s)"
        .formatted(
            cell.answer(), count, cell.percent(), base(), cell.expectedPercent(count, base()));
  }

  // Returns the total that the percentages fit, or the printed total. One wrong cell is not enough
  // to doubt the total, unless the sum of the counts differs from it too.
  private int likelyTotal(int wrong) {
    int sum = column.sum();
    if (!column.multiple() && column.isCounted() && sum != base() && column.isConsistentWith(sum)) {
      return sum;
    }
    long printed = column.cells().stream().filter(cell -> cell.countOr(0) > 0).count();
    if (wrong < 2 || 2L * wrong < printed) {
      return base();
    }
    return causes
        .otherTotals(column)
        .filter(column::isConsistentWith)
        .findFirst()
        .orElseGet(() -> findNearestTotal().orElse(base()));
  }

  private OptionalInt findNearestTotal() {
    int reach = Math.min(200_000, 10 * base() + FARTHEST);
    return IntStream.rangeClosed(1, reach)
        .flatMap(step -> IntStream.of(base() - step, base() + step))
        .filter(total -> total >= Math.max(1, column.largestCount()))
        .filter(column::isConsistentWith)
        .findFirst();
  }

  // Reports the one count whose correction makes both the sum and its percentage right.
  private void reportWrongCount() {
    int lacking = base() - column.sum();
    if (column.multiple() || !column.isCounted() || lacking == 0) {
      return;
    }
    var fitting =
        column.cells().stream()
            .filter(cell -> cell.percent() != null && !cell.isConsistentWith(base()))
            .filter(cell -> cell.countOr(0) + lacking >= 0)
            .filter(cell -> cell.matches(cell.countOr(0) + lacking, base()))
            .toList();
    if (fitting.size() != 1) {
      return;
    }
    sumExplained = true;
    if (explained.add(fitting.getFirst().answer())) {
      findings.add(wrongCountFinding(fitting.getFirst(), fitting.getFirst().countOr(0) + lacking));
    }
  }

  private Finding wrongCountFinding(PublishedCell cell, int count) {
    int printed = cell.countOr(0);
    return column.createFinding(
        Finding.Check.COUNT_PERCENTAGE,
        cell,
        "the count should be %d: %d of %d is %s, and then the counts add up to the total; %d of %d would be %s"
            .formatted(
                count,
                count,
                base(),
                cell.percent(),
                printed,
                base(),
                cell.expectedPercent(printed, base())),
        CellCauses.describeTypo(printed, count));
  }

  private void reportExchanged() {
    var wrong = unexplainedCells();
    for (var one : wrong) {
      for (var other : wrong) {
        if (!one.equals(other)
            && !explained.contains(one.answer())
            && !explained.contains(other.answer())
            && one.matches(other.countOr(0), base())
            && other.matches(one.countOr(0), base())) {
          addExchanged(one, other);
          addExchanged(other, one);
        }
      }
    }
  }

  private void addExchanged(PublishedCell cell, PublishedCell with) {
    explained.add(cell.answer());
    findings.add(
        column.createFinding(
            Finding.Check.COUNT_PERCENTAGE,
            cell,
            causes.describeCorrections(column, cell),
            "counts or percentages of %s and %s were exchanged"
                .formatted(cell.answer(), with.answer())));
  }

  private List<PublishedCell> unexplainedCells() {
    return column.inconsistentCells().stream()
        .filter(cell -> !explained.contains(cell.answer()))
        .toList();
  }

  private void checkCells() {
    for (var cell : unexplainedCells()) {
      var readings = causes.describeCorrections(column, cell);
      findings.add(
          column.createFinding(
              Finding.Check.COUNT_PERCENTAGE,
              cell,
              addsUp() && !column.multiple()
                  ? readings + "; the counts add up to the total, which speaks for the first"
                  : readings,
              causes.guess(column, cell)));
    }
  }

  // Reports cells with only a percentage that no whole number of people can give.
  private void checkPercentagesOnly() {
    for (var cell : column.cells()) {
      @Nullable Integer count = cell.count();
      if (count == null
          && cell.percent() != null
          && CellCauses.formatMatchingCounts(cell, base()).isEmpty()) {
        findings.add(
            column.createFinding(
                Finding.Check.COUNT_PERCENTAGE,
                cell,
                "no whole number of " + base() + " gives this percentage",
                "taken of another total"));
      }
    }
  }

  // Checks the sum of a column in which some cells have only a percentage: such a percentage limits
  // the count to a range.
  private void checkSumOfPercentages() {
    if (column.multiple() || column.isCounted() || !findings.isEmpty()) {
      return;
    }
    int least = 0;
    int most = 0;
    for (var cell : column.cells()) {
      int[] counts =
          cell.count() == null
              ? CellCauses.matchingCounts(cell, base())
              : new int[] {cell.countOr(0)};
      if (counts.length == 0) {
        return;
      }
      least += counts[0];
      most += counts[counts.length - 1];
    }
    if (least > base() || most < base()) {
      findings.add(
          column.createFinding(
              Finding.Check.SUM_TOTAL,
              "total " + base(),
              "counts and percentages make %s people, of one answer each"
                  .formatted(least == most ? least : least + " to " + most),
              least > base()
                  ? "a percentage is too high, or more than one answer was allowed"
                  : "an answer is missing, or a percentage is too low"));
    }
  }

  private void checkSum() {
    int sum = column.sum();
    if (column.multiple() || !column.isCounted() || sum == base() || sumExplained) {
      return;
    }
    if (sum < base()) {
      addSumFinding(
          Finding.Check.SUM_TOTAL,
          "%d: %d too few".formatted(sum, base() - sum),
          "an answer is missing, a count is too low, or the total is of other people");
      return;
    }
    var isMistyped = sum - base() <= A_FEW + base() / 20 || !unexplainedCells().isEmpty();
    addSumFinding(
        isMistyped ? Finding.Check.SUM_TOTAL : Finding.Check.SINGLE_MULTIPLE,
        "%d: %d too many, for one answer each".formatted(sum, sum - base()),
        "more than one answer was allowed, a count is too high, or the total is too low");
  }

  private void addSumFinding(Finding.Check check, String sum, String cause) {
    findings.add(
        column.createFinding(check, "total " + base(), "the counts add up to " + sum, cause));
  }
}
