// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.promise;

import java.time.Clock;
import nl.rugdekking.database.Tenancy;
import nl.rugdekking.tick.DueWork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Records that a term passed, folds the counts, and reminds whoever owes something. */
@Component
class PromiseTick implements DueWork {

  static final String KIND = "promise";

  private final JdbcClient jdbc;
  private final PromiseCounts counts;
  private final TransactionTemplate transactions;
  private final Nudges nudges;
  private final Clock clock;

  PromiseTick(
      JdbcClient jdbc,
      PromiseCounts counts,
      Nudges nudges,
      TransactionTemplate transactions,
      Clock clock) {
    this.jdbc = jdbc;
    this.counts = counts;
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
          counts.fold();
          nudges.send();
        });
  }

  // The version stays: that a term passed takes nothing away from whoever is deciding right now.
  private void markMissed() {
    var now = PromiseRepository.utc(clock.instant());
    jdbc.sql(
            """
            with missed as (
              update promise set missed_at = due_at
              where organisation_id = :organisation and state in ('OPEN', 'WAITING')
                and missed_at is null and due_at < :now
              returning part_id, kind, due_at)
            insert into promise_delta (organisation_id, id, year, body, kind, what, amount)
            select :organisation, gen_random_uuid(), extract(year from m.due_at at time zone :zone)::int,
              p.body, m.kind, 'MISSED', count(*)
            from missed m
            join case_part p on p.organisation_id = :organisation and p.part_id = m.part_id
            group by 3, p.body, m.kind
            """)
        .param("organisation", Tenancy.current().value())
        .param("now", now)
        .param("zone", DueDates.ZONE.getId())
        .update();
  }
}
