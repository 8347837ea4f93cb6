// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.complaint;

import static nl.rugdekking.IncidentFixtures.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.MovedClock;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.access.CaseAssignments;
import nl.rugdekking.access.Deputies;
import nl.rugdekking.access.PartId;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.norm.ComplaintTerm;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.register.CaseLetters;
import nl.rugdekking.tick.DueRowProcessor;
import nl.rugdekking.tick.WorkSchedule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Domain rule 2m: the letters before the last day on which a complaint can be made. */
@RugdekkingTest
class ComplaintWarningsModuleTests extends ComplaintScene {

  @Autowired WarningRepository repository;
  @Autowired ComplaintRepository complaints;
  @Autowired ComplaintLimits limits;
  @Autowired CaseAssignments cases;
  @Autowired Deputies deputies;
  @Autowired CaseLetters letters;
  @Autowired DueRowProcessor rows;
  @Autowired WorkSchedule schedule;
  @Autowired TransactionTemplate transactions;

  /** Does what is due this many days from now, at this hour. */
  private void run(int days, int hour) {
    var at = today().plusDays(days).atTime(hour, 1).atZone(DueDates.ZONE).toInstant();
    var clock = new MovedClock(at);
    var sender =
        new WarningLetters(repository, complaints, limits, cases, deputies, letters, clock);
    var work = new ComplaintWarnings(repository, sender, rows, schedule, transactions, clock);
    CurrentOrganisation.runIn(scene().organisation().id(), work::run);
  }

  private void run(int days) {
    run(days, 9);
  }

  @Test
  void eachWarningFallsOnceForTheAffectedAndForWhoHandlesIt() {
    var reported = reported("slander");
    run(29);
    run(30, 8);
    assertThat(reported.warnings()).isEmpty();
    var both =
        List.of(reported.warning(Persona.AFFECTED), reported.warning(Persona.OWNER)).stream()
            .sorted()
            .toList();
    var expected = 0;
    for (var day : List.of(30, 60, 75, 85)) {
      run(day - 1);
      assertThat(reported.warnings()).hasSize(expected);
      run(day);
      run(day);
      expected += 2;
      assertThat(reported.warnings()).hasSize(expected);
    }
    assertThat(reported.warnings().stream().distinct().toList()).isEqualTo(both);
    var last = ComplaintTerm.lastDay(today());
    for (int day = 86; day < 120; day++) {
      run(day);
      expected += today().plusDays(day).isAfter(last) ? 0 : 2;
      assertThat(reported.warnings()).as("each day until the last").hasSize(expected);
    }
  }

  @Test
  void afterAPauseOfTheProgramOnlyTheLastOneFalls() {
    var reported = reported("stalking");
    run(78);
    assertThat(reported.warnings()).hasSize(2);
    run(30);
    run(60);
    assertThat(reported.warnings()).hasSize(2);
    run(85);
    assertThat(reported.warnings()).hasSize(4);
  }

  @Test
  void itCountsFromTheDayOnWhichItHappenedElseFromTheReport() {
    var earlier = reported("verbal");
    Database.change(
        "update incident set happened_on = current_date - 28 where id = (select incident_id from report where id = '%s')"
            .formatted(earlier.report()));
    var unknown = reported("verbal");
    Database.change(
        "update incident set happened_on = null where id = (select incident_id from report where id = '%s')"
            .formatted(unknown.report()));
    run(2);
    assertThat(earlier.warnings()).hasSize(2);
    assertThat(unknown.warnings()).isEmpty();
    run(30);
    assertThat(unknown.warnings()).hasSize(2);
  }

  @Test
  void theDayOnWhichALaterActBecameKnownLeavesTheTermOfAnEarlierOne() {
    var first = reported("slander");
    first.happenedDaysAgo(60);
    var second = reported("slander");
    second.happenedDaysAgo(30);
    var known = Map.of("knownOn", today().minusDays(5).toString());
    location(scene().as(Persona.OWNER).post(second.ofPart("/klacht/bekend"), known));
    location(
        scene()
            .as(Persona.OWNER)
            .post(first.incident() + "/samenvoegen", Map.of("met", second.number())));
    var acted = ComplaintTerm.lastDay(today().minusDays(60));
    for (var own : List.of(first, second)) {
      assertThat(lastDay(own)).isEqualTo(acted);
    }
  }

  @Test
  void whenTheDaysCountFromALaterDayTheWarningsComeAgain() {
    var reported = reported("slander");
    reported.happenedDaysAgo(58);
    run(0); // what was due before is sent now, unless the clock of the program was first
    assertThat(reported.warnings()).as("day 30").hasSize(2);
    run(2);
    assertThat(reported.warnings()).as("day 60").hasSize(4);
    location(
        scene()
            .as(Persona.OWNER)
            .post(
                reported.ofPart("/klacht/bekend"),
                Map.of("knownOn", today().minusDays(5).toString())));
    run(24);
    assertThat(reported.warnings()).as("day 29 of the later count").hasSize(4);
    run(25);
    run(25);
    assertThat(reported.warnings()).as("day 30 of the later count, once").hasSize(6);
    run(55);
    assertThat(reported.warnings()).as("day 60 of the later count").hasSize(8);
  }

  private LocalDate lastDay(Reported reported) {
    var part = new PartId(reported.part());
    return CurrentOrganisation.callIn(
        scene().organisation().id(),
        () -> transactions.execute(_ -> limits.find(cases.getPart(part)).orElseThrow().lastDay()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"threat", "physical", "intimidation", "other"})
  void whereTheFormsAskForNoComplaintNothingIsSent(String form) {
    var reported = reported(form);
    run(30);
    assertThat(reported.warnings()).isEmpty();
    assertThat(read(Persona.AFFECTED, reported.own(""))).doesNotContain("laatste werkdag");
  }

  @Test
  void theFormsOfWhoHandlesItComeBeforeWhatWasTold() {
    var reported = reported("slander");
    var page = read(Persona.OWNER, reported.ofPart("/beoordelen"));
    location(
        scene()
            .as(Persona.OWNER)
            .post(
                reported.ofPart("/beoordelen"),
                Map.of(
                    "version", IncidentFixtures.found(page, "name=\"version\" value=\"(\\d+)\""),
                    "severity", "LOW",
                    "forms", "threat")));
    run(30);
    assertThat(reported.warnings()).isEmpty();
  }

  @Test
  void afterAWithdrawnComplaintTheWarningsThatAreStillToComeAreSent() {
    var reported = reported("slander");
    reported.happenedDaysAgo(31);
    location(reported.recordOwn(Map.of()));
    location(reported.withdraw(today()));
    run(0);
    assertThat(reported.warnings()).as("day 30 had passed before the withdrawal").isEmpty();
    run(29);
    assertThat(reported.warnings()).hasSize(2);
    location(reported.recordOwn(Map.of()));
    run(44);
    assertThat(reported.warnings()).as("a complaint stands again").hasSize(2);
  }

  @Test
  void afterAComplaintNothingIsSentUntilItTurnsOutToBeAMistake() {
    var reported = reported("slander");
    location(reported.recordOwn(Map.of()));
    run(30);
    run(60);
    assertThat(reported.warnings()).isEmpty();
    location(
        scene()
            .as(Persona.AFFECTED)
            .post(reported.own("/klacht/vergissing"), Map.of("complaint", reported.id())));
    run(60);
    assertThat(reported.warnings()).hasSize(2);
  }

  @Test
  void nothingIsSentOfAClosedPartOrOneThatIsHeld() {
    var closed = reported("slander");
    Database.change(
        "update case_part set open = false where part_id = '%s'".formatted(closed.part()));
    var held = reported("slander");
    Database.change(
        "update case_part set held_until = now() + interval '1 day' where part_id = '%s'"
            .formatted(held.part()));
    run(30);
    assertThat(closed.warnings()).isEmpty();
    assertThat(held.warnings()).isEmpty();
    Database.endHolds();
    run(31);
    assertThat(held.warnings()).hasSize(2);
  }

  @Test
  void inATalkWhoToldItAndWhoListensAreWarned() {
    var talk = talk("stalking");
    run(30);
    assertThat(talk.warnings())
        .containsExactlyInAnyOrder(talk.warning(Persona.TRUSTED), talk.warning(Persona.ADVISER));
  }

  @Test
  void whoWasOnlyTalkedAboutInATalkHearsNothing() {
    var talk =
        reported(
            Persona.REPORTER,
            Persona.ADVISER,
            Map.of("confidential", "true", "whom", "OTHER", "names", login(Persona.TRUSTED)));
    talk.tell("stalking");
    run(30);
    assertThat(talk.warnings()).containsExactly(talk.warning(Persona.ADVISER));
  }

  @Test
  void itRunsEachDayForAsLongAsATermMayRun() {
    reported("slander");
    assertThat(countDue("=", today().plusDays(1))).isPositive();
    run(50);
    assertThat(countDue("=", today().plusDays(51))).isPositive();
    run(200);
    assertThat(countDue(">", today().plusDays(200))).isZero();
  }

  private static int countDue(String relation, LocalDate day) {
    return Database.number(
        "select count(*) from work_due where kind = 'complaint' and organisation_id = '%s' and due %s '%s'"
            .formatted(scene().organisation().id().value(), relation, nineOn(day)));
  }

  private static String nineOn(LocalDate day) {
    return day.atTime(9, 0).atZone(DueDates.ZONE).toInstant().toString();
  }
}
