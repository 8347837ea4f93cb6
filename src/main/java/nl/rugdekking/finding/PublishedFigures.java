// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rugdekking.figures.MarginTable;
import nl.rugdekking.figures.Suppression;
import nl.rugdekking.figures.Thresholds;
import nl.rugdekking.finding.CaseFilter.PromiseStatus;
import nl.rugdekking.finding.FrozenYears.Count;
import nl.rugdekking.organisation.BodyKind;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a group of bodies in a frozen year. Figures about few cases are hidden, and so are
 * figures from which a hidden one could be worked out. The mayor is one person and has figures only
 * together with the executive, when at least five of them were affected. There is no total of all
 * bodies, because subtracting the other bodies from it would reveal their figures. No table shows
 * the total number of promises or forms, and no two tables count the same thing under different
 * names.
 */
public final class PublishedFigures {

  /** The bodies that can have figures, each by itself or together with another. */
  static final List<List<BodyKind>> GROUPS =
      List.of(
          List.of(BodyKind.COUNCIL),
          List.of(BodyKind.EXECUTIVE, BodyKind.MAYOR),
          List.of(BodyKind.ORGANISATION));

  /** The states of a promise, in the order of the columns. */
  public static final List<String> STANDS =
      Stream.of(
              PromiseStatus.KEPT,
              PromiseStatus.EXPLAINED,
              PromiseStatus.LATE,
              PromiseStatus.WAITING,
              PromiseStatus.OPEN)
          .map(PromiseStatus::name)
          .toList();

  private static final Thresholds THRESHOLDS = Thresholds.DEFAULT;

  private final List<BodyKind> bodies;
  private final List<Count> counts;
  private final int cases;

  private PublishedFigures(List<BodyKind> bodies, List<Count> counts, int cases) {
    this.bodies = bodies;
    this.counts = counts;
    this.cases = cases;
  }

  /**
   * Returns empty when there are too few cases for figures, or too few affected people in the
   * executive.
   */
  static Optional<PublishedFigures> of(List<BodyKind> bodies, List<Count> counts) {
    int cases =
        counts.stream()
            .filter(count -> count.kind().equals(YearFreezing.OUTCOME))
            .mapToInt(Count::amount)
            .sum();
    var figures = new PublishedFigures(bodies, List.copyOf(counts), cases);
    boolean tooFew =
        cases < THRESHOLDS.distribution()
            || (bodies.contains(BodyKind.EXECUTIVE)
                && figures.amount(YearFreezing.PEOPLE, "ALL") < THRESHOLDS.answers());
    return tooFew ? Optional.empty() : Optional.of(figures);
  }

  public List<BodyKind> bodies() {
    return bodies;
  }

  /** Returns false for a year that was frozen without positions, severities and months. */
  public boolean hasPositions() {
    return counts.stream().anyMatch(count -> count.kind().equals(YearFreezing.MONTH));
  }

  public int cases() {
    return cases;
  }

  /**
   * The number of cases for each of these codes, in the given order; null where it is hidden. Codes
   * that were counted but are not in the list come last.
   *
   * @param kind a feature, as {@link FeatureCounts.Feature} names it, or OUTCOME
   * @param codes all possible codes, because leaving out a code would reveal that its number is
   *     zero
   */
  public List<Figure> by(String kind, List<String> codes) {
    var all = new ArrayList<>(codes);
    counts.stream()
        .filter(count -> count.kind().equals(kind))
        .map(Count::what)
        .filter(code -> !codes.contains(code))
        .sorted()
        .forEach(all::add);
    var amounts = all.stream().mapToInt(code -> amount(kind, code)).toArray();
    return toFigures(all, amounts, hidesTable(amounts));
  }

  /**
   * The cases by position. Positions in which few people were affected are counted together as
   * {@link YearFreezing#OTHERS}, because a position that only one person has would identify that
   * person.
   */
  public List<Figure> byPosition() {
    var codes =
        counts.stream()
            .filter(count -> count.kind().equals(YearFreezing.POSITION_PEOPLE))
            .filter(count -> count.amount() >= THRESHOLDS.answers())
            .map(Count::what)
            .filter(code -> !code.equals(YearFreezing.OTHERS))
            .sorted()
            .collect(Collectors.toCollection(ArrayList::new));
    int named = codes.stream().mapToInt(code -> amount(YearFreezing.POSITION, code)).sum();
    codes.add(YearFreezing.OTHERS);
    var amounts = codes.stream().mapToInt(code -> amount(YearFreezing.POSITION, code)).toArray();
    amounts[amounts.length - 1] = cases - named;
    boolean tooFew =
        named < cases
            && amount(YearFreezing.POSITION_PEOPLE, YearFreezing.OTHERS) < THRESHOLDS.answers();
    return toFigures(codes, amounts, tooFew || hidesTable(amounts));
  }

  /**
   * The cases by the severity that the handler assessed. Some promises are made for serious cases
   * only. When the page shows the number of such promises, this whole table is hidden.
   */
  public List<Figure> byAssessment(List<String> codes) {
    boolean revealsCount =
        counts.stream()
            .map(Count::kind)
            .filter(kind -> kind.startsWith(YearFreezing.PROMISE))
            .distinct()
            .anyMatch(kind -> showsTotal(kind.substring(YearFreezing.PROMISE.length())));
    var figures = by("ASSESSED", codes);
    return revealsCount
        ? figures.stream().map(figure -> new Figure(figure.code(), null)).toList()
        : figures;
  }

  private boolean showsTotal(String promise) {
    var shown = byPromise(promise, STANDS).stream().map(Figure::amount).toList();
    return !shown.contains(null)
        && shown.stream().mapToInt(amount -> amount == null ? 0 : amount).sum() < cases;
  }

  /** The promises of a kind by their state. */
  public List<Figure> byPromise(String kind, List<String> stands) {
    var stored = YearFreezing.PROMISE + kind;
    var amounts = stands.stream().mapToInt(stand -> amount(stored, stand)).toArray();
    int left = Math.abs(cases - sum(amounts));
    boolean tooFew = left > 0 && left < THRESHOLDS.answers();
    return toFigures(stands, amounts, tooFew || hidesTable(amounts));
  }

  /**
   * One figure.
   *
   * @param amount null when it is hidden
   */
  public record Figure(String code, @Nullable Integer amount) {}

  private int amount(String kind, String what) {
    return counts.stream()
        .filter(count -> count.kind().equals(kind) && count.what().equals(what))
        .mapToInt(Count::amount)
        .sum();
  }

  // Returns true when the whole table must be hidden. A case can have several forms, so the sum of
  // a table can be higher than the number of cases.
  private boolean hidesTable(int[] amounts) {
    for (int amount : amounts) {
      int left = cases - amount;
      if (left >= 0 && left < THRESHOLDS.answers()) {
        return true;
      }
    }
    return amounts.length < 2;
  }

  private static List<Figure> toFigures(List<String> codes, int[] amounts, boolean all) {
    var hidden = all ? null : computeHidden(amounts);
    var figures = new ArrayList<Figure>();
    for (int i = 0; i < amounts.length; i++) {
      figures.add(new Figure(codes.get(i), hidden == null || hidden[i][0] ? null : amounts[i]));
    }
    return figures;
  }

  private static boolean[][] computeHidden(int[] amounts) {
    var column = new int[amounts.length][1];
    for (int i = 0; i < amounts.length; i++) {
      column[i][0] = amounts[i];
    }
    return Suppression.hidden(MarginTable.of(column), THRESHOLDS, false);
  }

  private static int sum(int[] amounts) {
    int sum = 0;
    for (int amount : amounts) {
      sum += amount;
    }
    return sum;
  }
}
