// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.audit.AuditEvent;
import nl.rugdekking.audit.AuditLog;
import nl.rugdekking.audit.Purpose;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.tick.DueRowProcessor;
import nl.rugdekking.tick.WorkSchedule;
import org.springframework.stereotype.Component;

/** Records in the audit log what is done with a list, and schedules the next work on it. */
@Component
record ListEvents(AuditLog audit, WorkSchedule schedule, DueRowProcessor rows, Clock clock) {

  Instant now() {
    return clock.instant();
  }

  void record(PersonId by, UUID list, String verb, Map<String, String> details) {
    audit.record(AuditEvent.of(verb, Purpose.HANDLING, "list", list).by(by.value()).with(details));
  }

  /** Schedules the work for now, even when it failed before, because somebody asked again. */
  void scheduleNow(String work, UUID list) {
    rows.endPause(HistoryImportJob.KIND, work, list);
    scheduleAt(now());
  }

  void scheduleAt(Instant when) {
    schedule.schedule(HistoryImportJob.KIND, when);
  }
}
