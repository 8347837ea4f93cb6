// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.recovery.web;

import static nl.rugdekking.IncidentFixtures.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.MovedClock;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.access.Viewers;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.norm.LegalTerm;
import nl.rugdekking.norm.LegalTerms;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.People;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.recovery.DamageScene;
import nl.rugdekking.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Three years with a claim, day by day: the last day of each route is one task, from two months
 * before it until it was done, also after the part was closed.
 */
@RugdekkingTest
class ClaimYearsModuleTests extends DamageScene {

  private static final int DAYS = 3 * 365 + 1;
  private static final String PRIVATE = "/schade/vordering/getroffene";

  private final LocalDate start = LocalDate.now(DueDates.ZONE);

  @Autowired JdbcClient jdbc;
  @Autowired Viewers viewers;
  @Autowired People people;
  @Autowired TransactionTemplate transactions;

  @Test
  void eachLastDayIsOneTaskFromTwoMonthsBeforeIt() {
    var hit = claimed();
    var known = start.minusYears(5).plusDays(500);
    var violence = start.minusYears(10).plusDays(900);
    var hearing = start.plusDays(200);
    location(route(hit, "rechter", Map.of("countsFrom", known.toString())));
    location(route(hit, "schadefonds", Map.of("countsFrom", violence.toString())));
    location(route(hit, "strafzaak", Map.of("lastDay", hearing.toString())));
    var expected = new TreeMap<String, LocalDate>();
    expected.put("recovery.task.CRIMINAL_CASE", hearing);
    expected.put("recovery.task.FUND", LegalTerm.VIOLENCE_FUND.lastDay(violence));
    assertThat(walk(hit)).isEqualTo(expected);
    release();
    expected.put("recovery.task.CIVIL", LegalTerm.CIVIL_CLAIM.lastDay(known));
    assertThat(walk(hit)).isEqualTo(expected);
    Database.change("update case_part set open = false where part_id = '%s'".formatted(hit.part()));
    assertThat(walk(hit)).as("the claim outlives the part").isEqualTo(expected);
    location(route(hit, "strafzaak", Map.of("lastDay", hearing.toString(), "doneOn", today())));
    expected.remove("recovery.task.CRIMINAL_CASE");
    assertThat(walk(hit)).isEqualTo(expected);
    Database.change(
        "update damage_claim set settled_on = current_date where part_id = '%s'"
            .formatted(hit.part()));
    assertThat(walk(hit)).as("nothing is left to claim").isEmpty();
  }

  /** Returns the tasks of three years by their title, with the last day that each names. */
  private Map<String, LocalDate> walk(Hit hit) {
    var account =
        Database.uuid(
            "select id from account where login = '%s'"
                .formatted(IncidentFixtures.login(scene(), Persona.OWNER)));
    var organisation = scene().organisation().id();
    var viewer =
        CurrentOrganisation.callIn(organisation, () -> viewers.find(account).orElseThrow());
    var seen = new TreeMap<String, List<LocalDate>>();
    var last = new TreeMap<String, LocalDate>();
    for (int day = 0; day <= DAYS; day++) {
      var now = start.plusDays(day);
      var tasks = new RouteTasks(jdbc, clockOn(now));
      var found =
          CurrentOrganisation.callIn(
              organisation, () -> transactions.execute(status -> tasks.list(viewer, 50)));
      for (var task : ofPart(hit, Objects.requireNonNull(found))) {
        var due = DueDates.dayOf(Objects.requireNonNull(task.due()));
        assertThat(last.putIfAbsent(task.title(), due)).isIn(null, due);
        seen.computeIfAbsent(task.title(), title -> new ArrayList<>()).add(now);
        assertThat(task.urgency() == Task.Urgency.LAST_DAY)
            .as("%s on %s", task.title(), now)
            .isEqualTo(!due.isAfter(now.plusDays(7)));
      }
    }
    seen.forEach(
        (title, days) ->
            assertThat(days)
                .as("%s, once on each day", title)
                .containsExactlyElementsOf(
                    fromTwoMonthsBefore(Objects.requireNonNull(last.get(title)))));
    return last;
  }

  private static List<Task> ofPart(Hit hit, List<Task> tasks) {
    return tasks.stream()
        .filter(task -> task.about() != null && task.about().part().value().equals(hit.part()))
        .toList();
  }

  private List<LocalDate> fromTwoMonthsBefore(LocalDate last) {
    return start
        .datesUntil(start.plusDays(DAYS + 1))
        .filter(day -> !last.isAfter(day.plusMonths(2)))
        .toList();
  }

  private void release() {
    var lawyer = Persona.UNRELATED;
    CurrentOrganisation.runIn(
        scene().organisation().id(),
        () ->
            people.addOffice(
                scene().person(lawyer), OfficeKind.LEGAL, null, LocalDate.of(2020, 1, 1)));
    location(
        scene()
            .as(lawyer)
            .post(
                scene().path("/beheer/strafbare-feiten/termijnen/vrijgeven"),
                Map.of("table", LegalTerms.HASH)));
  }

  private static Hit claimed() {
    var hit = hit("YES");
    location(hit.state("AFFECTED", "GOODS", "90", "Bril"));
    location(hit.decide(PRIVATE, "AFFECTED", Map.of()));
    return hit;
  }

  private static HttpResponse<String> route(Hit hit, String route, Map<String, String> days) {
    var page = hit.ofPart(PRIVATE) + "/weg/" + route;
    var fields = new HashMap<>(days);
    fields.put("version", version(hit.read(Persona.OWNER, page)));
    return scene().as(Persona.OWNER).post(page, fields);
  }

  private static MovedClock clockOn(LocalDate day) {
    return new MovedClock(day.atTime(LocalTime.of(9, 1)).atZone(DueDates.ZONE).toInstant());
  }
}
