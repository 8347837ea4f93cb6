// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.promise;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.rugdekking.database.Ids;
import nl.rugdekking.database.Tenancy;
import nl.rugdekking.database.Writes;
import org.springframework.stereotype.Repository;

/** Counts by year, body, kind and state: added to by each change, folded by the tick. */
@Repository
class PromiseCounts {

  private static final String BY_PART =
      """
      insert into promise_delta (organisation_id, id, year, body, kind, what, amount)
      select :organisation, :id, :year, p.body, :kind, :what, :amount
      from case_part p where p.organisation_id = :organisation and p.part_id = :part
      """;
  private static final String INSERT =
      """
      insert into promise_delta (organisation_id, id, year, body, kind, what, amount)
      values (:organisation, :id, :year, :body, :kind, :what, :amount)
      """;
  private static final String FOLD =
      """
      with gone as (
        delete from promise_delta where organisation_id = :organisation
        returning year, body, kind, what, amount)
      insert into promise_count (organisation_id, year, body, kind, what, amount)
      select :organisation, year, body, kind, what, sum(amount) from gone
      group by year, body, kind, what
      on conflict (organisation_id, year, body, kind, what)
      do update set amount = promise_count.amount + excluded.amount
      """;

  private final Writes writes;

  PromiseCounts(Writes writes) {
    this.writes = writes;
  }

  void made(List<NewPromise> promises, Instant now) {
    for (var promise : promises) {
      row(INSERT, now, promise.kind().name(), promise.state().name(), 1)
          .param("body", promise.part().body().name())
          .add();
    }
  }

  void changed(Promise before, Promise after, Instant now) {
    if (before.state() != after.state()) {
      count(now, before, before.state().name(), -1);
      count(now, after, after.state().name(), 1);
      if (after.reason() != null) {
        count(now, after, "REASON " + after.reason(), 1);
      }
    }
    if (before.missed() == null && after.missed() != null) {
      count(now, after, "MISSED", 1);
    }
  }

  private void count(Instant now, Promise promise, String what, int amount) {
    row(BY_PART, now, promise.kind().name(), what, amount)
        .param("part", promise.part().value())
        .add();
  }

  void fold() {
    writes.sql(FOLD).param("organisation", Tenancy.current().value()).add();
  }

  private Writes.Write row(String sql, Instant now, String kind, String what, int amount) {
    return writes
        .sql(sql)
        .param("organisation", Tenancy.current().value())
        .param("id", Ids.timeOrdered())
        .param("year", LocalDate.ofInstant(now, DueDates.ZONE).getYear())
        .param("kind", kind)
        .param("what", what)
        .param("amount", amount);
  }
}
