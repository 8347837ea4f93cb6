// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.promise;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells how long a promise may wait for the answer of somebody else, and ends such a wait. Its
 * methods run in the transaction of the caller.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class PromiseWaits {

  private final JdbcClient jdbc;
  private final Promises promises;
  private final Clock clock;

  PromiseWaits(JdbcClient jdbc, Promises promises, Clock clock) {
    this.jdbc = jdbc;
    this.promises = promises;
    this.clock = clock;
  }

  /**
   * Returns true when somebody has already made the promise wait until some day, or when its due
   * date has passed.
   */
  public boolean isBeyondFirstWait(Promise promise) {
    return promise.missedDueAt(clock.instant()) != null || wasMadeToWait(promise);
  }

  // Only waits with a last day that a person chose count; those that follow from an answer of the
  // affected person have none.
  private boolean wasMadeToWait(Promise promise) {
    return jdbc.sql(
            """
            select exists (select from promise_change
              where organisation_id = :organisation and promise_id = :promise
                and to_state = 'WAITING' and due_at is not null and by_id is not null
                and waiting_for in ('AFFECTED', 'POLICE', 'SUBJECT', 'OTHER'))
            """)
        .param("organisation", CurrentOrganisation.id())
        .param("promise", promise.id().value())
        .query(Boolean.class)
        .single();
  }

  /**
   * Ends the wait, so that the promise is open again.
   *
   * @param day the last day on which it can be kept in time
   * @throws StalePromiseException when it does not wait any more
   */
  public void end(PersonId by, Promise promise, LocalDate day) {
    if (promise.state() != PromiseState.WAITING) {
      throw new StalePromiseException();
    }
    var now = clock.instant();
    var due = DueDates.endOfDay(day);
    var missed = promise.missedDueAt(now);
    promises.change(by, promise, promise.toUnsettled(PromiseState.OPEN, due, null, missed, null));
  }

  /** Returns true when the day lies from today up to the last day of the wait. */
  public boolean isBeforeEnd(Promise promise, LocalDate day) {
    var end = promise.due();
    return end != null && !day.isBefore(today()) && !day.isAfter(lastDay(end));
  }

  // A promise that waits although the last day of its wait has passed can still be made due today.
  private LocalDate lastDay(Instant end) {
    var last = DueDates.dayOf(end);
    return last.isBefore(today()) ? today() : last;
  }

  private LocalDate today() {
    return DueDates.dayOf(clock.instant());
  }
}
