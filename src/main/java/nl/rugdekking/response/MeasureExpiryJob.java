// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.rugdekking.audit.AuditEvent;
import nl.rugdekking.audit.AuditLog;
import nl.rugdekking.audit.Purpose;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.tick.DueRowProcessor;
import nl.rugdekking.tick.DueWork;
import org.springframework.stereotype.Component;

/** Runs when a measure has ended: marks it as expired, and tells the affected person. */
@Component
record MeasureExpiryJob(
    ResponseRepository repository,
    AuditLog audit,
    MeasureNotice notice,
    DueRowProcessor rows,
    Clock clock)
    implements DueWork {

  static final String KIND = "response";

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run() {
    var now = clock.instant();
    var today = LocalDate.ofInstant(now, DueDates.ZONE);
    rows.processTogetherInTransaction(
        KIND, "response", () -> repository.listEndedBefore(today), some -> expire(some, now));
  }

  private void expire(List<UUID> ended, Instant now) {
    for (var expired : repository.markExpired(ended, now)) {
      audit.record(
          AuditEvent.of("response.expired", Purpose.HANDLING, "response", expired.id().value())
              .within(expired.incident().value()));
      notice.recordExpiry(expired);
    }
  }
}
