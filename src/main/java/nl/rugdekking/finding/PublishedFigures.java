// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.rugdekking.figures.MarginTable;
import nl.rugdekking.figures.Suppression;
import nl.rugdekking.figures.Thresholds;
import nl.rugdekking.finding.FrozenYears.Count;
import nl.rugdekking.organisation.BodyKind;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one body in a frozen year, without those about few cases and without those from
 * which these could be worked out. The executive and the mayor have no figures inside one
 * organisation, as everybody would know who they are about; so there is no total of all bodies
 * either, which less the others would be theirs. No table shows how many promises or forms there
 * were, and no two tables count the same thing by another name.
 */
public final class PublishedFigures {

  /** The bodies that can have figures of their own. */
  static final List<BodyKind> BODIES = List.of(BodyKind.COUNCIL, BodyKind.ORGANISATION);

  private static final Thresholds THRESHOLDS = Thresholds.DEFAULT;

  private final BodyKind body;
  private final List<Count> counts;
  private final int cases;

  private PublishedFigures(BodyKind body, List<Count> counts, int cases) {
    this.body = body;
    this.counts = counts;
    this.cases = cases;
  }

  /** Empty when the body has too few cases for figures of its own. */
  static Optional<PublishedFigures> of(BodyKind body, List<Count> counts) {
    int cases =
        counts.stream()
            .filter(count -> count.kind().equals(YearFreezing.OUTCOME))
            .mapToInt(Count::amount)
            .sum();
    return cases < THRESHOLDS.distribution()
        ? Optional.empty()
        : Optional.of(new PublishedFigures(body, List.copyOf(counts), cases));
  }

  public BodyKind body() {
    return body;
  }

  public int cases() {
    return cases;
  }

  /**
   * How often each of these was counted, in their order; null where it is hidden. Codes that were
   * counted and are not among them come last.
   *
   * @param kind a feature, as {@link FeatureCounts.Feature} names it, or OUTCOME
   * @param codes all codes that there can be, as a code that is left out would tell that it is zero
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
    return figures(all, amounts, hides(amounts));
  }

  /** The promises of a kind by how they stood. */
  public List<Figure> byPromise(String kind, List<String> stands) {
    var stored = YearFreezing.PROMISE + kind;
    var amounts = stands.stream().mapToInt(stand -> amount(stored, stand)).toArray();
    int left = Math.abs(cases - sum(amounts));
    boolean few = left > 0 && left < THRESHOLDS.answers();
    return figures(stands, amounts, few || hides(amounts));
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

  // A case can have several forms, so that the sum of a table can be more than the cases.
  private boolean hides(int[] amounts) {
    for (int amount : amounts) {
      int left = cases - amount;
      if (left >= 0 && left < THRESHOLDS.answers()) {
        return true;
      }
    }
    return amounts.length < 2;
  }

  private static List<Figure> figures(List<String> codes, int[] amounts, boolean all) {
    var hidden = all ? null : hidden(amounts);
    var figures = new ArrayList<Figure>();
    for (int i = 0; i < amounts.length; i++) {
      figures.add(new Figure(codes.get(i), hidden == null || hidden[i][0] ? null : amounts[i]));
    }
    return figures;
  }

  private static boolean[][] hidden(int[] amounts) {
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
