// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.rugdekking.finding.FrozenYears.Count;
import nl.rugdekking.finding.PublishedFigures.Figure;
import nl.rugdekking.organisation.BodyKind;
import org.junit.jupiter.api.Test;

/** No published figure is about few cases, and none that is hidden follows from the others. */
class PublishedFiguresUnitTests {

  private static final int FEWEST = 5;
  private static final List<String> CODES = List.of("a", "b", "c", "d", "e");

  @Test
  void theNumberOfCasesAndWhatIsShownTellNoHiddenFigure() {
    var random = new Random(11);
    int shown = 0;
    for (int round = 0; round < 3000; round++) {
      var amounts = amounts(random);
      int cases = amounts.stream().mapToInt(Integer::intValue).sum();
      var found = PublishedFigures.of(BodyKind.COUNCIL, counts(amounts));
      assertThat(found.isPresent()).isEqualTo(cases >= 10);
      if (found.isEmpty()) {
        continue;
      }
      var figures = found.get().by("TOPIC", CODES);
      assertThat(figures).extracting(Figure::code).containsExactlyElementsOf(CODES);
      int hidden = 0;
      int seen = 0;
      for (int i = 0; i < figures.size(); i++) {
        var amount = figures.get(i).amount();
        if (amount == null) {
          hidden++;
        } else {
          assertThat(amount).isEqualTo(amounts.get(i)).isBetween(FEWEST, cases - FEWEST);
          seen += amount;
          shown++;
        }
      }
      // with one hidden figure, or hidden figures of few cases together, who counts knows them
      if (hidden > 0) {
        assertThat(hidden).as("%s", amounts).isGreaterThan(1);
        assertThat(cases - seen).as("%s", amounts).isGreaterThanOrEqualTo(FEWEST);
      }
    }
    assertThat(shown).isGreaterThan(1000);
  }

  @Test
  void aFormThatNearlyEveryCaseHadIsHiddenWithTheWholeTable() {
    var counts = new ArrayList<Count>();
    counts.add(new Count(YearFreezing.OUTCOME, "HANDLED", 30));
    counts.add(new Count("FORM", "insult", 27));
    counts.add(new Count("FORM", "threat", 20));
    assertThat(figures(counts).by("FORM", List.of("insult", "threat")))
        .allMatch(figure -> figure.amount() == null);
  }

  @Test
  void promisesThatAllButFewCasesHadAreHidden() {
    var counts = new ArrayList<Count>();
    counts.add(new Count(YearFreezing.OUTCOME, "HANDLED", 30));
    counts.add(new Count(YearFreezing.PROMISE + "RESPONSE", "KEPT", 18));
    counts.add(new Count(YearFreezing.PROMISE + "RESPONSE", "OPEN", 10));
    counts.add(new Count(YearFreezing.PROMISE + "DAMAGE", "KEPT", 12));
    counts.add(new Count(YearFreezing.PROMISE + "DAMAGE", "OPEN", 8));
    var stands = List.of("KEPT", "OPEN");
    assertThat(figures(counts).byPromise("RESPONSE", stands))
        .allMatch(figure -> figure.amount() == null);
    assertThat(figures(counts).byPromise("DAMAGE", stands))
        .containsExactly(new Figure("KEPT", 12), new Figure("OPEN", 8));
    assertThat(figures(counts).byPromise("AFTERCARE", stands))
        .allMatch(figure -> figure.amount() == null);
  }

  @Test
  void theExecutiveHasNoFigures() {
    assertThat(PublishedFigures.BODIES).doesNotContain(BodyKind.EXECUTIVE, BodyKind.MAYOR);
  }

  private static PublishedFigures figures(List<Count> counts) {
    return PublishedFigures.of(BodyKind.COUNCIL, counts).orElseThrow();
  }

  private static List<Integer> amounts(Random random) {
    return CODES.stream().map(_ -> random.nextInt(3) == 0 ? 0 : random.nextInt(14)).toList();
  }

  private static List<Count> counts(List<Integer> amounts) {
    var counts = new ArrayList<Count>();
    for (int i = 0; i < amounts.size(); i++) {
      counts.add(new Count("TOPIC", CODES.get(i), amounts.get(i)));
      counts.add(new Count(YearFreezing.OUTCOME, "o" + i, amounts.get(i)));
    }
    return counts;
  }
}
