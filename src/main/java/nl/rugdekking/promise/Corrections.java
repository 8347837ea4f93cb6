// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.promise;

import static nl.rugdekking.database.Timestamps.utc;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.tick.WorkSchedule;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes back that a promise was kept or explained (not kept, for a reason that was written down),
 * when that was recorded by mistake. The promise is owed again with its old due date. If that date
 * passed in the meantime, the record of it stays. Runs inside the transaction of the register.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Corrections {

  private final JdbcClient jdbc;
  private final PromiseRepository repository;
  private final WorkSchedule schedule;
  private final OrganisationCalendar calendar;
  private final Clock clock;

  Corrections(
      JdbcClient jdbc,
      PromiseRepository repository,
      WorkSchedule schedule,
      OrganisationCalendar calendar,
      Clock clock) {
    this.jdbc = jdbc;
    this.repository = repository;
    this.schedule = schedule;
    this.calendar = calendar;
    this.clock = clock;
  }

  /**
   * Takes the end of the promise back, writes the change to its history and plans its reminders.
   *
   * @return the promise as it is owed again
   * @throws StalePromiseException when the promise is neither kept nor explained, or was changed
   *     after it was read
   */
  public Promise correct(CaseAccess access, Promise promise) {
    if (promise.state() != PromiseState.KEPT && promise.state() != PromiseState.EXPLAINED) {
      throw new StalePromiseException();
    }
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var whom = findWaitingFor(promise);
    var state = whom == null ? PromiseState.OPEN : PromiseState.WAITING;
    var after = promise.toUnsettled(state, promise.due(), whom, promise.missedDueAt(now), null);
    if (!repository.update(promise, after, now)) {
      throw new StalePromiseException();
    }
    repository.insertChange(promise, after, access.viewer().person(), now);
    scheduleReminder(after, now);
    return repository.find(promise.id()).orElseThrow();
  }

  /**
   * Returns the party that the promise waited for just before it was settled; null when it was
   * open. The query takes the change that settled it last, and the last change before that one that
   * made it wait. Older changes do not say for whom: that was the affected person.
   */
  private @Nullable WaitingFor findWaitingFor(Promise promise) {
    return jdbc.sql(
            """
            select c.from_state, (
              select b.waiting_for from promise_change b
              where b.organisation_id = c.organisation_id and b.promise_id = c.promise_id
                and b.to_state = 'WAITING' and b.id < c.id
              order by b.id desc limit 1) waiting_for
            from promise_change c
            where c.organisation_id = ? and c.promise_id = ? and c.to_state = ?
            order by c.id desc limit 1
            """)
        .params(CurrentOrganisation.id(), promise.id().value(), promise.state().name())
        .query(
            (row, number) -> {
              if (!"WAITING".equals(row.getString("from_state"))) {
                return Optional.<WaitingFor>empty();
              }
              var whom = row.getString("waiting_for");
              return Optional.of(whom == null ? WaitingFor.AFFECTED : WaitingFor.valueOf(whom));
            })
        .optional()
        .flatMap(waitingFor -> waitingFor)
        .orElse(null);
  }

  // Plans the first reminder. When the due date has passed, the reminders are counted from now, so
  // that whoever admits that something was not done gets the same reminders as others.
  private void scheduleReminder(Promise promise, Instant now) {
    var date = promise.due();
    var from = date != null && date.isBefore(now) ? now : date;
    var reminder = ReminderStep.first(from, now, calendar.workingDays());
    jdbc.sql(
            """
            update promise set corrected_at = :now, nudge = :nudge, nudge_at = :at
            where organisation_id = :organisation and id = :id
            """)
        .param("now", utc(now))
        .param("nudge", reminder == null ? null : reminder.step().name())
        .param("at", reminder == null ? null : utc(reminder.at()))
        .param("organisation", CurrentOrganisation.id())
        .param("id", promise.id().value())
        .update();
    if (reminder != null) {
      schedule.schedule(PromiseDeadlineJob.KIND, reminder.at());
    }
  }
}
