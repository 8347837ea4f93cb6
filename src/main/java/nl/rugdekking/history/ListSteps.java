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
import org.springframework.stereotype.Component;

/** Writes down what is done with a list, and wakes the tick for it. */
@Component
class ListSteps {

  private final Audit audit;
  private final Due due;
  private final Clock clock;

  ListSteps(Audit audit, Due due, Clock clock) {
    this.audit = audit;
    this.due = due;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant();
  }

  void step(PersonId by, UUID list, String verb, Map<String, String> details) {
    audit.record(new AuditEvent(by.value(), verb, Purpose.HANDLING, "list", list, null, details));
  }

  void wake(Instant when) {
    due.wake(HistoryTick.KIND, when);
  }
}
