// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.UUID;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.MovedClock;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.access.AccessControl;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.CaseAssignments;
import nl.rugdekking.access.PartId;
import nl.rugdekking.access.Viewers;
import nl.rugdekking.audit.Purpose;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.register.PartService;
import nl.rugdekking.register.acting.HeldOutcomes;
import nl.rugdekking.tick.DueRowProcessor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Three years with the police, each day twice, and each time by new objects as after a restart:
 * each silence is chased once, on its day, because it was scheduled.
 */
@RugdekkingTest
class PoliceYearsModuleTests extends PoliceScene {

  private static final int DAYS = 3 * 365 + 1;
  private static final LocalTime NINE = LocalTime.of(9, 1);

  @Autowired PoliceFileMakers makers;
  @Autowired PoliceReportCheck reports;
  @Autowired PoliceDueRepository repository;
  @Autowired PoliceStepRepository steps;
  @Autowired PolicePromises promises;
  @Autowired PartService parts;
  @Autowired CaseAssignments cases;
  @Autowired DueRowProcessor rows;
  @Autowired HeldOutcomes held;
  @Autowired TransactionTemplate transactions;
  @Autowired AccessControl access;
  @Autowired Viewers viewers;

  @Test
  void eachSilenceIsChasedOnceAfterFourteenDays() {
    var reported = filed();
    var start = today();
    var asked = new ArrayList<LocalDate>();
    var expected = new ArrayList<LocalDate>();
    var last = start;
    @Nullable LocalDate answered = null;
    for (int day = 0; day <= DAYS; day++) {
      var now = start.plusDays(day);
      if (now.equals(answered)) {
        record(reported, PoliceStepKind.HEARD, now);
        last = now;
      }
      if (now.equals(last.plusDays(14))) {
        expected.add(now);
        answered = now.plusDays(day % 5);
      }
      var before = chased(reported);
      wake(now);
      wake(now);
      if (chased(reported) > before) {
        assertThat(chased(reported)).as("once on %s", now).isEqualTo(before + 1);
        asked.add(now);
        if (now.equals(answered)) {
          record(reported, PoliceStepKind.HEARD, now);
          last = now;
        }
      }
    }
    assertThat(asked).hasSizeGreaterThan(60).containsExactlyElementsOf(expected);
    assertThat(
            Database.number(
                "select count(*) from promise where kind = 'POLICE_ASKED' and part_id = '%s'"
                    .formatted(reported.part())))
        .as("a promise for each")
        .isEqualTo(asked.size());
  }

  @Test
  void afterTheEndNobodyIsAskedForYears() {
    var reported = filed();
    record(reported, PoliceStepKind.SETTLED, today().plusDays(3));
    for (int day = 3; day <= DAYS; day += 7) {
      wake(today().plusDays(day));
    }
    assertThat(chased(reported)).isZero();
  }

  /** Counts how often it was recorded that nothing was heard. */
  private static int chased(Reported reported) {
    return Database.number(
        "select count(*) from timeline_entry where room = 'police' and kind = 'SILENT'"
            + " and part_id = '%s'".formatted(reported.part()));
  }

  private void record(Reported reported, PoliceStepKind kind, LocalDate day) {
    var said =
        new PoliceStatement(
            UUID.randomUUID(),
            kind,
            day,
            null,
            PoliceStep.PoliceContact.NONE,
            "Wij zijn ermee bezig",
            null,
            null,
            null);
    var log = new PoliceLog(steps, promises, makers, reports, parts, held, clockOn(day));
    CurrentOrganisation.runIn(
        scene().organisation().id(),
        () ->
            transactions.executeWithoutResult(
                status -> log.record(enter(reported), new PartId(reported.part()), said)));
  }

  private CaseAccess enter(Reported reported) {
    var account =
        Database.uuid(
            "select id from account where login = '%s'"
                .formatted(IncidentFixtures.login(scene(), Persona.OWNER)));
    return access.authorize(
        viewers.find(account).orElseThrow(), reported.number(), Action.READ, Purpose.HANDLING);
  }

  /** Does the work when it is due, as the ticker does. */
  private void wake(LocalDate day) {
    var clock = clockOn(day);
    var due =
        "from work_due where organisation_id = '%s' and kind = '%s' and due <= '%s'"
            .formatted(scene().organisation().id().value(), PoliceSilenceJob.KIND, clock.instant());
    if (Database.number("select count(*) " + due) > 0) {
      Database.change("delete " + due);
      CurrentOrganisation.runIn(
          scene().organisation().id(),
          new PoliceSilenceJob(repository, promises, parts, cases, rows, transactions, clock)::run);
    }
  }

  private static MovedClock clockOn(LocalDate day) {
    return new MovedClock(day.atTime(NINE).atZone(DueDates.ZONE).toInstant());
  }
}
