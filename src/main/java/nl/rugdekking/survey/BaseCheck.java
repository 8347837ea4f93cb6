// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks for totals (bases) in published tables that cannot be right. It compares the totals of one
 * group of people: a question cannot have been answered by more people than took part, nor by far
 * more than the questions around it.
 */
final class BaseCheck {

  private static final double FAR_MORE_THAN_NEIGHBOURS = 1.2;
  // It is normal that there are fewer ticks than people when the base is everybody who was asked.
  // Below this share of the base it is suspicious.
  private static final double MIN_MENTIONED_SHARE = 0.6;
  // Codes of answers, and the last words of the codes of questions that ask for more after a yes.
  private static final Set<String> YES = Set.of("JA", "YES");
  private static final Set<String> WHICH = Set.of("WELKE", "WHICH", "WAT", "WHAT");

  private final List<PublishedColumn> columns;
  private final List<Finding> findings = new ArrayList<>();

  private BaseCheck(List<PublishedColumn> columns) {
    this.columns = columns;
  }

  /** Returns what cannot be right, group by group. */
  static List<Finding> check(List<PublishedColumn> all) {
    Map<String, List<PublishedColumn>> byGroup =
        all.stream()
            .collect(
                Collectors.groupingBy(
                    PublishedColumn::group, LinkedHashMap::new, Collectors.toList()));
    var findings = new ArrayList<Finding>();
    byGroup.values().forEach(group -> findings.addAll(new BaseCheck(group).check()));
    return findings;
  }

  private List<Finding> check() {
    checkAllAgainstFirst();
    for (var column : columns) {
      if (column.multiple()) {
        checkFewMentions(column);
        checkExceedsNeighbours(column);
        checkWhichWithoutYes(column);
        checkDiffersWithinTable(column);
      }
    }
    return findings;
  }

  // Everybody who took part answered the first table, so no other total may be larger.
  private void checkAllAgainstFirst() {
    var first = columns.getFirst();
    int tookPart =
        columns.stream()
            .filter(column -> column.where().table().equals(first.where().table()))
            .mapToInt(PublishedColumn::base)
            .max()
            .orElse(0);
    var tooLarge = columns.stream().filter(column -> column.base() > tookPart).toList();
    if (!tooLarge.isEmpty()) {
      var named =
          tooLarge.stream().map(PublishedColumn::question).collect(Collectors.joining(", "));
      int largest = tooLarge.stream().mapToInt(PublishedColumn::base).max().orElse(0);
      findings.add(
          tooLarge
              .getFirst()
              .createFinding(
                  Finding.Check.BASE_BASE,
                  "total %d (%s)".formatted(largest, named),
                  "the first table, %s, has %d of this group".formatted(first.question(), tookPart),
                  "people were counted who did not take part, or not everybody was asked or answered the first"
                      + " question"));
    }
  }

  private void checkFewMentions(PublishedColumn column) {
    if (column.isCounted()
        && column.sum() < MIN_MENTIONED_SHARE * column.base()
        && column.cells().size() > 1) {
      findings.add(
          column.createFinding(
              Finding.Check.BASE_BASE,
              "total %d, %d mentions".formatted(column.base(), column.sum()),
              "at most %d people ticked anything, so at least %d of the total ticked nothing"
                  .formatted(column.sum(), column.base() - column.sum()),
              "the total may be of all who took part and not of those who answered this question"));
    }
  }

  private void checkExceedsNeighbours(PublishedColumn column) {
    var before = findNearest(column, other -> other.number() < column.number(), true);
    var after = findNearest(column, other -> other.number() > column.number(), false);
    int largestAround = Math.max(baseOf(before), baseOf(after));
    if (largestAround > 0 && column.base() > FAR_MORE_THAN_NEIGHBOURS * largestAround) {
      findings.add(
          column.createFinding(
              Finding.Check.BASE_BASE,
              "total " + column.base(),
              "the questions around it were answered by %s"
                  .formatted(
                      Stream.of(before, after)
                          .flatMap(Optional::stream)
                          .map(other -> other.base() + " (" + other.question() + ")")
                          .collect(Collectors.joining(" and "))),
              "the total is of all who took part, not of those who answered this question"));
    }
  }

  // Reports a question that has another base than an earlier multiple-choice question in the same
  // table. They should have the same base, as the same people were asked.
  private void checkDiffersWithinTable(PublishedColumn column) {
    columns.stream()
        .filter(other -> other.multiple() && other.number() < column.number())
        .filter(other -> other.where().table().equals(column.where().table()))
        .filter(other -> other.base() != column.base())
        .findFirst()
        .ifPresent(
            other ->
                findings.add(
                    column.createFinding(
                        Finding.Check.BASE_BASE,
                        "total " + column.base(),
                        "%s in the same table has total %d"
                            .formatted(other.question(), other.base()),
                        "one of the two totals was mistyped, or is of other people")));
  }

  private static int baseOf(Optional<PublishedColumn> column) {
    return column.map(PublishedColumn::base).orElse(0);
  }

  // Returns the nearest question in another table on one side that has one answer for each person.
  private Optional<PublishedColumn> findNearest(
      PublishedColumn column, Predicate<PublishedColumn> side, boolean last) {
    var order = Comparator.comparingInt(PublishedColumn::number);
    var candidates =
        columns.stream()
            .filter(other -> !other.multiple())
            .filter(other -> !other.where().table().equals(column.where().table()))
            .filter(side);
    return last ? candidates.max(order) : candidates.min(order);
  }

  // Checks a question "which?" that follows "did it happen?": reports it when more people named
  // something than said yes.
  private void checkWhichWithoutYes(PublishedColumn column) {
    var stem = findStem(column.question());
    if (!WHICH.contains(findLastWord(column.question()))) {
      return;
    }
    columns.stream()
        .filter(other -> !other.multiple() && other.number() < column.number())
        .filter(other -> findStem(other.question()).equals(stem))
        .forEach(
            asked ->
                asked.cells().stream()
                    .filter(cell -> YES.contains(cell.answer()))
                    .filter(cell -> cell.countOr(column.largestCount()) < column.largestCount())
                    .forEach(cell -> addMoreThanYes(column, asked, cell)));
  }

  private void addMoreThanYes(PublishedColumn column, PublishedColumn asked, PublishedCell yes) {
    findings.add(
        column.createFinding(
            Finding.Check.PART_WHOLE,
            "%d people ticked one and the same answer".formatted(column.largestCount()),
            "only %d of %d said yes to %s"
                .formatted(yes.countOr(0), asked.base(), asked.question()),
            "it was not asked of those who said yes only, or the counts are of other people"));
  }

  private static String findLastWord(String code) {
    return code.substring(code.lastIndexOf('_') + 1);
  }

  // Returns the middle of a code such as V03_BEDREIGING_WELKE, which the questions about one
  // subject
  // have in common.
  private static String findStem(String code) {
    int from = code.indexOf('_');
    int to = code.lastIndexOf('_');
    return from >= 0 && from < to ? code.substring(from, to) : code;
  }
}
