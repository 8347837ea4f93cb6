// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.tick;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.database.DeferredWrites;
import nl.rugdekking.database.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Schedules work of some kind for the current organisation, to be done from some moment on. */
@Component
public class WorkSchedule {

  private final DeferredWrites writes;
  private final Clock clock;

  WorkSchedule(DeferredWrites writes, Clock clock) {
    this.writes = writes;
    this.clock = clock;
  }

  /**
   * Makes the {@link DueWork} of this kind run for the current organisation soon after the moment.
   * Only inserts a row, so no transaction waits for another; the work itself finds out what there
   * is to do.
   */
  @Transactional
  public void schedule(String kind, Instant due) {
    writes
        .sql(
            """
            insert into work_due (id, organisation_id, kind, due)
            values (:id, :organisation, :kind, :due)
            """)
        .param("id", id(due))
        .param("organisation", CurrentOrganisation.id())
        .param("kind", kind)
        .param("due", due.atOffset(ZoneOffset.UTC))
        .add();
  }

  // A row for a later moment may be about a report without a name, so its id must not show when it
  // was made. A row that is due now exists only for seconds; its id contains the time, by which
  // overdue work is recognised.
  private UUID id(Instant due) {
    return due.isAfter(clock.instant()) ? Ids.random() : Ids.timeOrdered();
  }
}
