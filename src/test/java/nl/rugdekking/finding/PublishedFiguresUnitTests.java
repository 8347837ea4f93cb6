// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.rugdekking.finding.FrozenYears.Count;
import nl.rugdekking.finding.PublishedFigures.Figure;
import nl.rugdekking.organisation.BodyKind;
import org.junit.jupiter.api.Test;

/** No published figure is about few cases, and none that is hidden follows from the others. */
class PublishedFiguresUnitTests {

  private static final int FEWEST = 5;
  private static final List<BodyKind> COUNCIL = List.of(BodyKind.COUNCIL);
  private static final List<BodyKind> EXECUTIVE = List.of(BodyKind.EXECUTIVE, BodyKind.MAYOR);
  private static final List<String> CODES = List.of("a", "b", "c", "d", "e");

  @Test
  void theNumberOfCasesAndWhatIsShownTellNoHiddenFigure() {
    var random = new Random(11);
    int shown = 0;
    for (int round = 0; round < 3000; round++) {
      var amounts = amounts(random);
      int cases = amounts.stream().mapToInt(Integer::intValue).sum();
      var found = PublishedFigures.of(COUNCIL, counts(amounts));
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
  void theMayorHasFiguresOnlyWithTheExecutiveAndOfFivePeople() {
    assertThat(PublishedFigures.GROUPS)
        .contains(EXECUTIVE)
        .filteredOn(bodies -> !bodies.equals(EXECUTIVE))
        .noneMatch(
            bodies -> bodies.contains(BodyKind.EXECUTIVE) || bodies.contains(BodyKind.MAYOR));
    var counts = new ArrayList<>(List.of(new Count(YearFreezing.OUTCOME, "HANDLED", 40)));
    assertThat(PublishedFigures.of(EXECUTIVE, counts)).as("a year from before").isEmpty();
    counts.add(new Count(YearFreezing.PEOPLE, "ALL", 4));
    assertThat(PublishedFigures.of(EXECUTIVE, counts)).as("four people").isEmpty();
    counts.set(1, new Count(YearFreezing.PEOPLE, "ALL", 5));
    assertThat(PublishedFigures.of(EXECUTIVE, counts)).as("five people").isPresent();
    counts.set(0, new Count(YearFreezing.OUTCOME, "HANDLED", 9));
    assertThat(PublishedFigures.of(EXECUTIVE, counts)).as("nine cases").isEmpty();
  }

  @Test
  void aPositionOfFewPeopleIsCountedWithOthersHoweverManyCasesItHas() {
    var counts = positions(Map.of("member", 9, "clerk", 1, "chair", 3), 5);
    assertThat(figures(counts).byPosition())
        .containsExactly(new Figure("member", 12), new Figure(YearFreezing.OTHERS, 18));
    assertThat(figures(positions(Map.of("member", 9, "clerk", 1, "chair", 3), 4)).byPosition())
        .as("the others are few people, and follow from the rest")
        .allMatch(figure -> figure.amount() == null);
    assertThat(figures(positions(Map.of("member", 9, "adviser", 8, "help", 7), 0)).byPosition())
        .as("nobody else")
        .extracting(Figure::amount)
        .containsExactly(null, 12, 12, null);
  }

  /** Each position has twelve cases, but the clerk and the chair who have nine. */
  private static List<Count> positions(Map<String, Integer> people, int others) {
    var counts = new ArrayList<Count>();
    people.forEach(
        (position, amount) -> {
          int cases = amount < FEWEST ? 9 : 12;
          counts.add(new Count(YearFreezing.OUTCOME, "of-" + position, cases));
          counts.add(new Count(YearFreezing.POSITION, position, cases));
          counts.add(new Count(YearFreezing.POSITION_PEOPLE, position, amount));
        });
    counts.add(new Count(YearFreezing.POSITION_PEOPLE, YearFreezing.OTHERS, others));
    return counts;
  }

  @Test
  void howManyWereSeriousIsHiddenWhereTheNumberOfAPromiseWouldTell() {
    var counts = new ArrayList<Count>();
    counts.add(new Count(YearFreezing.OUTCOME, "HANDLED", 60));
    counts.add(new Count("ASSESSED", "3", 25));
    counts.add(new Count("ASSESSED", "1", 35));
    var steps = List.of("1", "2", "3", "4", "UNKNOWN");
    assertThat(figures(counts).byAssessment(steps)).extracting(Figure::amount).contains(35);
    // twenty-five promises, which are made for serious cases: so none was very serious
    for (var stand : PublishedFigures.STANDS) {
      counts.add(new Count(YearFreezing.PROMISE + "POLICE_REPORT", stand, 5));
    }
    assertThat(figures(counts).byPromise("POLICE_REPORT", PublishedFigures.STANDS))
        .noneMatch(figure -> figure.amount() == null);
    assertThat(figures(counts).byAssessment(steps)).allMatch(figure -> figure.amount() == null);
  }

  /**
   * All tables of a year are made of the same cases. For each hidden figure about few there is
   * another year with the same published figures in which it is different: one case less in another
   * hidden figure of the same table, and nothing else, since no feature follows from another.
   */
  @Test
  void theTablesOfAYearTogetherTellNoHiddenFigure() {
    var random = new Random(7);
    var features = List.of("CHANNEL", "TOPIC", "EXPERIENCED", "ASSESSED", "MONTH");
    int hiddenFew = 0;
    for (int round = 0; round < 400; round++) {
      var counts = year(random, features, 10 + random.nextInt(60));
      var published = figures(counts);
      for (var feature : features) {
        var figures =
            feature.equals("ASSESSED")
                ? published.byAssessment(CODES)
                : published.by(feature, CODES);
        for (var figure : figures) {
          int amount = amountOf(counts, feature, figure.code());
          if (figure.amount() != null) {
            assertThat(figure.amount()).isEqualTo(amount).isGreaterThanOrEqualTo(FEWEST);
          } else if (amount < FEWEST) {
            hiddenFew++;
            assertThat(figures)
                .as("another figure of %s that can be one less", feature)
                .anyMatch(
                    other ->
                        !other.code().equals(figure.code())
                            && other.amount() == null
                            && amountOf(counts, feature, other.code()) > 0);
          }
        }
      }
    }
    assertThat(hiddenFew).isGreaterThan(1000);
  }

  private static List<Count> year(Random random, List<String> features, int cases) {
    var counts = new ArrayList<Count>();
    for (int one = 0; one < cases; one++) {
      counts.add(new Count(YearFreezing.OUTCOME, code(random), 1));
      for (var feature : features) {
        counts.add(new Count(feature, code(random), 1));
      }
    }
    return counts;
  }

  // The last codes are rarer than the first.
  private static String code(Random random) {
    int one = random.nextInt(CODES.size());
    int other = random.nextInt(CODES.size());
    return CODES.get(Math.min(one, other));
  }

  private static int amountOf(List<Count> counts, String kind, String code) {
    return counts.stream()
        .filter(count -> count.kind().equals(kind) && count.what().equals(code))
        .mapToInt(Count::amount)
        .sum();
  }

  private static PublishedFigures figures(List<Count> counts) {
    return PublishedFigures.of(COUNCIL, counts).orElseThrow();
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
