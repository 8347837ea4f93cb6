// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.access.NewestParts.PagePosition;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.finding.InventedCases.Case;
import nl.rugdekking.finding.SearchVariants.Variant;
import nl.rugdekking.subject.SubjectGround.Part;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * How well a search finds what somebody means: 225 names and sentences in 75 cases, and what people
 * would type for them by the rules of {@link SearchVariants}.
 */
@RugdekkingTest
class SearchBarModuleTests {

  private static final double LEAST_FOUND = 0.95;
  private static final double MOST_WRONG = 0.05;

  @Autowired SearchGround ground;
  @Autowired CaseSearch search;

  private record Stored(Part part, Case invented) {}

  private final Random order = new Random(20261201);
  private final Map<UUID, Stored> stored = new LinkedHashMap<>();
  private final Map<String, int[]> byRule = new TreeMap<>();
  private final List<String> missed = new ArrayList<>();
  private final List<String> wrong = new ArrayList<>();
  private int shown;

  @Test
  void findsNineteenOfTwentyVariantsAndShowsHardlyAnythingElse() {
    var town = ground.subjects.town();
    ground.within(
        town,
        () -> {
          for (var invented : InventedCases.list()) {
            var affected = ground.councillor(invented.affected().full());
            var part = ground.reported(town, affected, "Er kwam iets binnen.");
            ground.noted(part, invented.sentence().text());
            ground.subjects.recorded(part, invented.perpetrator().full());
            stored.put(part.id().value(), new Stored(part, invented));
          }
          searchAll(town.clerk());
        });
    report();
    int searches = byRule.values().stream().mapToInt(counts -> counts[0]).sum();
    assertThat(searches).isGreaterThanOrEqualTo(300);
    assertThat(missed).as("not found").hasSizeLessThanOrEqualTo(share(searches, 1 - LEAST_FOUND));
    assertThat(wrong).as("wrong").hasSizeLessThanOrEqualTo(share(shown, MOST_WRONG));
  }

  private static int share(int of, double part) {
    return (int) (of * part);
  }

  private void searchAll(Viewer clerk) {
    var variants = new SearchVariants(20261201);
    for (var one : stored.values()) {
      var invented = one.invented();
      searchSome(clerk, one, variants.ofName(invented.affected()), 1);
      searchSome(clerk, one, variants.ofName(invented.perpetrator()), 2);
      searchSome(clerk, one, variants.ofSentence(invented.sentence()), 1);
      searchSome(clerk, one, variants.ofNumber(one.part().number()), 1);
    }
  }

  /** Searches by so many of the rules. */
  private void searchSome(Viewer clerk, Stored sought, List<Variant> variants, int rules) {
    var shuffled = new ArrayList<>(variants);
    Collections.shuffle(shuffled, order);
    shuffled.stream().limit(rules).forEach(variant -> searchOne(clerk, sought, variant));
  }

  private void searchOne(Viewer clerk, Stored sought, Variant variant) {
    var query = new CaseSearchQuery(variant.typed(), null, null);
    var counts = byRule.computeIfAbsent(variant.rule(), rule -> new int[2]);
    counts[0]++;
    var found = search.search(clerk, query, PagePosition.FIRST).cases();
    if (found.stream().anyMatch(one -> one.part().equals(sought.part().id().value()))) {
      counts[1]++;
    } else {
      missed.add(variant + " of " + sought.invented());
    }
    for (var one : found) {
      shown++;
      if (!isRight(variant.typed(), one)) {
        wrong.add(variant + " gave " + one.number());
      }
    }
  }

  private boolean isRight(String typed, IncidentSummary result) {
    var invented = Objects.requireNonNull(stored.get(result.part())).invented();
    return SearchJudge.isRight(
        typed,
        result.number(),
        List.of(invented.affected().full(), invented.perpetrator().full()),
        invented.sentence().text() + " Er kwam iets binnen.");
  }

  private void report() {
    byRule.forEach(
        (rule, counts) ->
            System.out.printf("Search: %-45s %3d of %3d%n", rule, counts[1], counts[0]));
    int searches = byRule.values().stream().mapToInt(counts -> counts[0]).sum();
    System.out.printf(
        "Search: found %d of %d variants (%.1f %%); %d of %d results wrong (%.1f %%)%n",
        searches - missed.size(),
        searches,
        100.0 * (searches - missed.size()) / searches,
        wrong.size(),
        shown,
        100.0 * wrong.size() / Math.max(1, shown));
    missed.forEach(one -> System.out.println("Search: not found " + one));
    wrong.forEach(one -> System.out.println("Search: wrong " + one));
  }
}
