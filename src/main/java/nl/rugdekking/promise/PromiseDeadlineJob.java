// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.promise;

import static nl.rugdekking.database.Timestamps.utc;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.tick.DueRowProcessor;
import nl.rugdekking.tick.DueWork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs when promises are due: records that a term passed, and sends the reminders. */
@Component
record PromiseDeadlineJob(
    JdbcClient jdbc,
    PromiseReminders reminders,
    DueRowProcessor rows,
    TransactionTemplate transactions,
    Clock clock)
    implements DueWork {

  static final String KIND = "promise";

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run() {
    rows.processTogetherInTransaction(KIND, "promise.due_at", this::findLate, this::markMissed);
    rows.processTogetherInTransaction(
        KIND, "promise.nudge_at", reminders::listDue, reminders::send);
    transactions.executeWithoutResult(status -> reminders.scheduleNextRun());
  }

  private List<UUID> findLate() {
    return jdbc.sql(
            """
            select id from promise
            where organisation_id = :organisation and state in ('OPEN', 'WAITING')
              and not overdue and due_at < :now
            """)
        .param("organisation", CurrentOrganisation.id())
        .param("now", utc(clock.instant()))
        .query((row, number) -> row.getObject("id", UUID.class))
        .list();
  }

  // The version stays the same, so that someone who is settling the promise right now can still
  // save.
  private void markMissed(List<UUID> late) {
    jdbc.sql(
            """
            update promise set missed_at = coalesce(missed_at, due_at), overdue = true
            where organisation_id = :organisation and state in ('OPEN', 'WAITING')
              and not overdue and due_at < :now and id = any (:late)
            """)
        .param("organisation", CurrentOrganisation.id())
        .param("now", utc(clock.instant()))
        .param("late", late.toArray(UUID[]::new))
        .update();
  }
}
