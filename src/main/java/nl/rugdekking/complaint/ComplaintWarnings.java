// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.complaint;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.tick.DueRowProcessor;
import nl.rugdekking.tick.DueWork;
import nl.rugdekking.tick.WorkSchedule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Warns at nine o'clock on day 30, 60, 75 and 85 of the term in which a complaint can be made. It
 * runs every day for as long as there are incidents whose term may run, because the day and the
 * forms of an incident may become known later.
 */
@Component
record ComplaintWarnings(
    WarningRepository repository,
    WarningLetters letters,
    DueRowProcessor rows,
    WorkSchedule schedule,
    TransactionTemplate transactions,
    Clock clock)
    implements DueWork {

  static final String KIND = "complaint";
  private static final LocalTime NINE = LocalTime.of(9, 0);

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run() {
    var now = clock.instant();
    var today = DueDates.dayOf(now);
    var day = now.isBefore(nineOn(today)) ? today.minusDays(1) : today;
    rows.processEachInTransaction(
        KIND,
        "complaint_warning",
        () -> repository.listCandidates(day),
        candidate -> candidate.part().value(),
        candidate -> letters.send(candidate, day));
    transactions.executeWithoutResult(status -> scheduleNextRun(day));
  }

  private void scheduleNextRun(LocalDate day) {
    if (repository.hasRecentIncident(day)) {
      schedule.schedule(KIND, nineOn(day.plusDays(1)));
    }
  }

  private static Instant nineOn(LocalDate day) {
    return day.atTime(NINE).atZone(DueDates.ZONE).toInstant();
  }
}
