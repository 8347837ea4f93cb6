// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.Visitor;
import org.junit.jupiter.api.Test;

/**
 * An attacker who reads every ordinary column of the database lays the moments of a report without
 * a name beside the moments at which forty people signed in, and learns nothing.
 */
class NamelessReporterModuleTests extends NamelessTown {

  @Test
  void whoSignedInAndWhoReportedCannotBeJoined() {
    var guesses = new HashMap<String, List<Integer>>();
    var reporters = List.of(7, 19, 33);
    for (var reporter : reporters) {
      attackOn(reporter, false)
          .forEach(
              (column, guess) ->
                  guesses
                      .computeIfAbsent(column, any -> new ArrayList<>())
                      .add(logins.indexOf(guess)));
    }
    assertThat(guesses).containsKeys("report.received_at", "audit_event.at");
    assertThat(guesses)
        .as(
            "columns that name a reporter, or follow them: a moment that is always the same does not")
        .allSatisfy((column, guessed) -> assertThat(guessed).doesNotContainAnyElementsOf(reporters))
        .noneSatisfy(
            (column, guessed) -> assertThat(guessed).hasSize(3).isSortedAccordingTo(RISING));
  }

  @Test
  void theAttackFindsWhoReportsUnderTheirNameByTheMomentsAlone() {
    for (var reporter : List.of(7, 33)) {
      assertThat(attackOn(reporter, true).get("report.received_at"))
          .isEqualTo(logins.get(reporter));
    }
  }

  // Only what rises each time is in order: equal guesses follow nobody.
  private static final Comparator<Integer> RISING = (one, other) -> one < other ? -1 : 1;

  /** All come in, one of them reports in between; what each column then guesses, by its name. */
  private Map<String, String> attackOn(int reporter, boolean underName) {
    Database.change(
        "delete from account_session where account_id in"
            + " (select account_id from membership where organisation_id = '%s')"
                .formatted(town.organisation().id().value()));
    var activity = new LinkedHashMap<String, List<Instant>>();
    var written = new HashSet<MomentRow>();
    for (int i = 0; i < PEOPLE; i++) {
      var visitor = new Visitor(port);
      var from = Instant.now();
      if (i == reporter) {
        visitor.signInWithPassword(
            town.organisation().slug(), logins.get(i), IncidentFixtures.PASSWORD);
        var before = rows();
        if (underName) {
          report(visitor);
        } else {
          beginsUnderNameAndGoesOnWithout(visitor);
        }
        written.addAll(written(before));
        waitForTheTick();
        written.addAll(written(before));
      } else {
        visitor.comeIn(town.organisation().slug(), logins.get(i));
      }
      activity.put(logins.get(i), List.of(from, Instant.now()));
    }
    return guesses(written, activity);
  }

  // The person whose activity is nearest to what most rows say in this column.
  private static Map<String, String> guesses(
      Set<MomentRow> written, Map<String, List<Instant>> activity) {
    var votes = new HashMap<String, Map<String, Long>>();
    for (var row : written) {
      row.moments()
          .forEach(
              (column, moment) ->
                  votes
                      .computeIfAbsent(row.table() + "." + column, any -> new HashMap<>())
                      .merge(nearest(moment, activity), 1L, Long::sum));
    }
    // the same person's sign-in rows are theirs under a name or without
    votes.keySet().removeIf(column -> column.startsWith("account_session"));
    votes.keySet().removeIf(column -> column.startsWith("draft."));
    return votes.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                vote ->
                    vote.getValue().entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .orElseThrow()
                        .getKey()));
  }

  private static String nearest(Instant moment, Map<String, List<Instant>> activity) {
    return activity.entrySet().stream()
        .min(
            Comparator.comparing(
                person ->
                    person.getValue().stream()
                        .map(at -> Duration.between(at, moment).abs())
                        .min(Comparator.naturalOrder())
                        .orElseThrow()))
        .orElseThrow()
        .getKey();
  }

  private void beginsUnderNameAndGoesOnWithout(Visitor visitor) {
    var page = visitor.get(town.path("/melden")).body();
    var draft = IncidentFixtures.found(page, "name=\"concept\"[^>]*value=\"([0-9a-f-]{36})\"");
    var fields = Map.of("concept", draft, "words", "Iets anders", "day", "UNKNOWN", "whom", "ME");
    visitor.post(town.path("/melden/" + draft), fields);
    var on = new HashMap<>(fields);
    on.put("nameless", "1");
    var answer = visitor.post(town.path("/melden"), on);
    assertThat(answer.headers().firstValue("Location"))
        .hasValueSatisfying(to -> assertThat(to).endsWith("/anoniem"));
    assertThat(visitor.get(town.path("/melden?concept=" + draft)).body())
        .doesNotContain("Iets anders");
    reportWithoutName(visitor, Map.of());
  }

  private void report(Visitor visitor) {
    var page = visitor.get(town.path("/melden")).body();
    var draft = IncidentFixtures.found(page, "name=\"concept\"[^>]*value=\"([0-9a-f-]{36})\"");
    var fields = Map.of("concept", draft, "words", "Iets anders", "day", "UNKNOWN", "whom", "ME");
    assertThat(visitor.post(town.path("/melden"), fields).statusCode()).isEqualTo(302);
  }
}
