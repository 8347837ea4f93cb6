// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.audit.Audit;
import nl.rugdekking.audit.AuditEvent;
import nl.rugdekking.audit.Purpose;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.tick.Due;
import nl.rugdekking.tick.DueRows;
import org.springframework.stereotype.Component;

/** Records in the audit log what is done with a list, and schedules the next work on it. */
@Component
class ListSteps {

  private final Audit audit;
  private final Due schedule;
  private final DueRows rows;
  private final Clock clock;

  ListSteps(Audit audit, Due schedule, DueRows rows, Clock clock) {
    this.audit = audit;
    this.schedule = schedule;
    this.rows = rows;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant();
  }

  void step(PersonId by, UUID list, String verb, Map<String, String> details) {
    audit.record(AuditEvent.of(verb, Purpose.HANDLING, "list", list).by(by.value()).with(details));
  }

  /** Schedules the work for now, even when it failed before, because somebody asked again. */
  void begin(String work, UUID list) {
    rows.endPause(HistoryTick.KIND, work, list);
    wake(now());
  }

  void wake(Instant when) {
    schedule.wake(HistoryTick.KIND, when);
  }
}
