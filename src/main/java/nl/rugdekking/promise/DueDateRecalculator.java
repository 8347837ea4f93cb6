// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.promise;

import static nl.rugdekking.database.Timestamps.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.database.Ids;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.tick.WorkSchedule;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Recalculates the due dates and reminders of open promises after the calendar of closed days
 * changed. Promises that wait (with a date that somebody chose), late promises and terms of less
 * than a day keep their due date.
 */
@Repository
class DueDateRecalculator {

  private record OpenPromise(
      UUID id,
      PromiseKind kind,
      UUID policy,
      PromiseState state,
      Instant due,
      Instant from,
      @Nullable ReminderStep nudge,
      @Nullable Instant nudgeAt) {}

  private final JdbcClient jdbc;
  private final Organisations organisations;
  private final WorkSchedule schedule;
  private final Clock clock;

  DueDateRecalculator(
      JdbcClient jdbc, Organisations organisations, WorkSchedule schedule, Clock clock) {
    this.jdbc = jdbc;
    this.organisations = organisations;
    this.schedule = schedule;
    this.clock = clock;
  }

  /**
   * @return the number of promises that got another due date
   */
  int recalculate(PersonId by, WorkingDays before, WorkingDays after) {
    var moved = 0;
    for (var promise : lockOpenPromises()) {
      var newDue =
          promise.state() == PromiseState.OPEN
              ? recalculateDueDate(promise, before, after)
              : promise.due();
      if (!newDue.equals(promise.due())) {
        changeDueDate(promise, newDue, after, by);
        moved++;
      } else {
        moveReminder(promise, after);
      }
    }
    return moved;
  }

  private List<OpenPromise> lockOpenPromises() {
    return jdbc.sql(
            """
            select id, kind, policy_id, state, due_at, coalesce(counts_from, made_at) as began,
              nudge, nudge_at
            from promise
            where organisation_id = :organisation and state in ('OPEN', 'WAITING')
              and missed_at is null and due_at > :now
            order by id
            for update
            """)
        .param("organisation", CurrentOrganisation.id())
        .param("now", utc(clock.instant()))
        .query(DueDateRecalculator::read)
        .list();
  }

  private static OpenPromise read(ResultSet row, int number) throws SQLException {
    var nudge = row.getString("nudge");
    return new OpenPromise(
        row.getObject("id", UUID.class),
        new PromiseKind(row.getString("kind")),
        row.getObject("policy_id", UUID.class),
        PromiseState.valueOf(row.getString("state")),
        Objects.requireNonNull(PromiseRepository.readInstant(row, "due_at")),
        Objects.requireNonNull(PromiseRepository.readInstant(row, "began")),
        nudge == null ? null : ReminderStep.valueOf(nudge),
        PromiseRepository.readInstant(row, "nudge_at"));
  }

  /**
   * The due date of the same term by the new calendar; the present date when no term of the policy
   * explains it.
   */
  private Instant recalculateDueDate(OpenPromise promise, WorkingDays before, WorkingDays after) {
    var owed = organisations.policy(promise.policy()).promises().get(promise.kind());
    return Optional.ofNullable(owed).stream()
        .flatMap(terms -> Stream.of(terms.normal(), terms.urgent()))
        .filter(term -> DueDates.calculate(term, promise.from(), before).equals(promise.due()))
        .findFirst()
        .map(term -> DueDates.calculate(term, promise.from(), after))
        .orElse(promise.due());
  }

  /** The first day of a follow-up by the same calendar as its last day. */
  private @Nullable LocalDate recalculateFirstDay(
      OpenPromise promise, Instant due, WorkingDays after) {
    var owed = organisations.policy(promise.policy()).promises().get(promise.kind());
    return owed == null || owed.earliest() == null
        ? null
        : DueDates.calculateFirstDay(owed.earliest(), promise.from(), due, after);
  }

  private void changeDueDate(OpenPromise promise, Instant newDue, WorkingDays after, PersonId by) {
    var nudge = ReminderStep.first(newDue, clock.instant(), after);
    jdbc.sql(
            """
            update promise
            set due_at = :due, first_day = :first_day, nudge = :nudge, nudge_at = :at,
              version = version + 1
            where organisation_id = :organisation and id = :id
            """)
        .param("due", utc(newDue))
        .param("first_day", recalculateFirstDay(promise, newDue, after))
        .param("nudge", nudge == null ? null : nudge.step().name())
        .param("at", nudge == null ? null : utc(nudge.at()))
        .param("organisation", CurrentOrganisation.id())
        .param("id", promise.id())
        .update();
    jdbc.sql(
            """
            insert into promise_change
              (organisation_id, id, promise_id, at, by_id, from_state, to_state, due_at)
            values (:organisation, :id, :promise, :now, :by, 'OPEN', 'OPEN', :due)
            """)
        .param("organisation", CurrentOrganisation.id())
        .param("id", Ids.timeOrdered())
        .param("promise", promise.id())
        .param("now", utc(clock.instant()))
        .param("by", by.value())
        .param("due", utc(newDue))
        .update();
    if (nudge != null) {
      schedule.schedule(PromiseDeadlineJob.KIND, nudge.at());
    }
  }

  /** Keeps the due date, and moves the next reminder to nine o'clock on a working day. */
  private void moveReminder(OpenPromise promise, WorkingDays after) {
    var now = clock.instant();
    if (promise.nudge() == null || promise.nudgeAt() == null || !promise.nudgeAt().isAfter(now)) {
      return;
    }
    var planned =
        promise.nudge() == ReminderStep.REMIND
            ? ReminderStep.first(promise.due(), now, after)
            : new ReminderStep.PlannedStep(
                promise.nudge(), promise.nudge().at(promise.due(), after));
    if (planned != null && !planned.at().equals(promise.nudgeAt())) {
      jdbc.sql(
              """
              update promise set nudge = :nudge, nudge_at = :at
              where organisation_id = :organisation and id = :id
              """)
          .param("nudge", planned.step().name())
          .param("at", utc(planned.at()))
          .param("organisation", CurrentOrganisation.id())
          .param("id", promise.id())
          .update();
      schedule.schedule(PromiseDeadlineJob.KIND, planned.at());
    }
  }
}
