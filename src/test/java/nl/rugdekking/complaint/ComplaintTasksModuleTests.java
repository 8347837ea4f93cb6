// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.complaint;

import static nl.rugdekking.IncidentFixtures.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.norm.ComplaintTerm;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Rule 24q: the last day for a complaint is a task of whoever handles the case. */
@RugdekkingTest
class ComplaintTasksModuleTests extends ComplaintScene {

  private static final String TASK = "Vraag of de getroffene een klacht wil indienen";
  private static final String LAST = "Deze week de laatste dag";

  @Autowired ComplaintWarnings work;

  @Test
  void theTaskComesWithTheFirstWarningAndIsOnTopInTheLastWeek() {
    var reported = reported("verbal");
    reported.happenedDaysAgo(29);
    run();
    assertThat(tasks()).doesNotContain(TASK);
    reported.happenedDaysAgo(40);
    run();
    assertThat(tasks()).contains(TASK, reported.number()).doesNotContain(LAST, "??");
    reported.happenedDaysAgo(85);
    run();
    assertThat(tasks()).contains(LAST).containsSubsequence(LAST, TASK, reported.number());
    assertThat(read(Persona.OWNER, scene().path(""))).contains(TASK);
    assertThat(read(Persona.OWNER, reported.incident()))
        .containsSubsequence("Nu eerst", TASK, reported.ofPart("/klacht"))
        .doesNotContain("??");
    assertThat(read(Persona.AFFECTED, reported.own("")))
        .contains("Let op: een klacht")
        .doesNotContain("??");
    location(reported.recordOwn(Map.of()));
    run();
    assertThat(tasks()).doesNotContain(TASK);
    assertThat(read(Persona.OWNER, reported.incident())).doesNotContain(TASK);
  }

  @Test
  void itEndsWhenTheAffectedWantsNoReportOrTheDayHasPassed() {
    var refused = reported("slander");
    refused.happenedDaysAgo(80);
    run();
    assertThat(tasks()).contains(refused.number());
    Database.change(
        "update affected set police_wish = 'NO' where part_id = '%s'".formatted(refused.part()));
    assertThat(tasks()).doesNotContain(TASK);
    var passed = reported("slander");
    passed.happenedDaysAgo(95);
    run();
    assertThat(tasks()).doesNotContain(TASK);
  }

  @Test
  void theTermCountsFromTheDayOnWhichTheAffectedLearnedOfIt() {
    var reported = reported("slander");
    reported.happenedDaysAgo(80);
    var page = reported.ofPart("/klacht/bekend");
    var owner = scene().as(Persona.OWNER);
    for (var wrong : new LocalDate[] {today().plusDays(1), today().minusDays(81)}) {
      var answer = owner.post(page, Map.of("knownOn", wrong.toString()));
      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body()).contains("Deze dag").doesNotContain("??");
    }
    assertThat(owner.post(page, Map.of("knownOn", "ooit")).body()).contains("Vul een dag in");
    location(owner.post(page, Map.of("knownOn", today().minusDays(10).toString())));
    assertThat(read(Persona.OWNER, reported.incident()))
        .contains("de dag waarop bekend werd wat er gebeurde")
        .doesNotContain("??");
    run();
    assertThat(
            Database.number(
                "select count(*) from complaint_warning where last_day is not null and part_id = '%s'"
                    .formatted(reported.part())))
        .as("30 days have not passed since then")
        .isZero();
    assertThat(ComplaintTerm.lastDay(today().minusDays(10))).isAfter(today().plusDays(70));
    location(
        scene()
            .as(Persona.AFFECTED)
            .post(reported.own("/klacht/bekend"), Map.of("knownOn", today().toString())));
  }

  @Test
  void ofStalkingTheDayOfTheFirstTimeMayBeEarlierThanWhatWasReported() {
    var reported = reported("stalking");
    reported.happenedDaysAgo(3);
    var page = reported.ofPart("/klacht");
    assertThat(read(Persona.OWNER, page)).contains("Begon het eerder?", "Tel vanaf een andere dag");
    location(
        scene()
            .as(Persona.OWNER)
            .post(page + "/bekend", Map.of("knownOn", today().minusDays(17).toString())));
    var lastDay = ComplaintTerm.lastDay(today().minusDays(17));
    assertThat(read(Persona.OWNER, page))
        .contains(lastDay.getDayOfMonth() + " ", "" + lastDay.getYear());
    assertThat(
            Database.text(
                "select known_on from complaint_known where part_id = '%s'"
                    .formatted(reported.part())))
        .isEqualTo(today().minusDays(17).toString());
  }

  private void run() {
    CurrentOrganisation.runIn(scene().organisation().id(), work::run);
  }

  private static String tasks() {
    return read(Persona.OWNER, scene().path("/taken"));
  }
}
