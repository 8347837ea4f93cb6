// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import nl.rugdekking.audit.Audit;
import nl.rugdekking.audit.AuditEvent;
import nl.rugdekking.audit.Purpose;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.tick.DueWork;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A measure expires by itself when its last day is over: recorded as a fact, without anybody. */
@Component
class ResponseTick implements DueWork {

  static final String KIND = "response";

  private final ResponseRepository repository;
  private final Audit audit;
  private final TransactionTemplate transactions;
  private final Clock clock;

  ResponseTick(
      ResponseRepository repository, Audit audit, TransactionTemplate transactions, Clock clock) {
    this.repository = repository;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run() {
    transactions.executeWithoutResult(status -> expire());
  }

  private void expire() {
    var now = clock.instant();
    for (var expired : repository.expire(LocalDate.ofInstant(now, DueDates.ZONE), now)) {
      audit.record(
          new AuditEvent(
              null,
              "response.expired",
              Purpose.HANDLING,
              "response",
              expired.id().value(),
              expired.incident(),
              Map.of()));
    }
  }
}
