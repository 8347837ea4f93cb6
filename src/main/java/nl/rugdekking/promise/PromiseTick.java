// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.promise;

import java.time.Clock;
import nl.rugdekking.database.Tenancy;
import nl.rugdekking.tick.DueWork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Records that a term passed, and reminds whoever owes something. */
@Component
class PromiseTick implements DueWork {

  static final String KIND = "promise";

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final Nudges nudges;
  private final Clock clock;

  PromiseTick(JdbcClient jdbc, Nudges nudges, TransactionTemplate transactions, Clock clock) {
    this.jdbc = jdbc;
    this.nudges = nudges;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run() {
    transactions.executeWithoutResult(
        status -> {
          markMissed();
          nudges.send();
        });
  }

  // The version stays: that a term passed takes nothing away from whoever is deciding right now.
  private void markMissed() {
    var now = PromiseRepository.utc(clock.instant());
    jdbc.sql(
            """
            update promise set missed_at = coalesce(missed_at, due_at), overdue = true
            where organisation_id = :organisation and state in ('OPEN', 'WAITING')
              and not overdue and due_at < :now
            """)
        .param("organisation", Tenancy.current().value())
        .param("now", now)
        .update();
  }
}
