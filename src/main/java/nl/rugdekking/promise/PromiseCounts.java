// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.promise;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.rugdekking.access.PartId;
import nl.rugdekking.database.Ids;
import nl.rugdekking.database.Tenancy;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
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

  private final NamedParameterJdbcTemplate jdbc;

  PromiseCounts(NamedParameterJdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  void made(List<NewPromise> promises, Instant now) {
    jdbc.batchUpdate(
        INSERT,
        promises.stream()
            .map(
                promise ->
                    row(now, promise.kind().name(), promise.state().name(), 1)
                        .addValue("body", promise.part().body().name()))
            .toArray(MapSqlParameterSource[]::new));
  }

  void changed(Promise before, Promise after, Instant now) {
    var rows = new ArrayList<MapSqlParameterSource>();
    if (before.state() != after.state()) {
      rows.add(row(now, before.kind().name(), before.state().name(), -1));
      rows.add(row(now, after.kind().name(), after.state().name(), 1));
      if (after.reason() != null) {
        rows.add(row(now, after.kind().name(), "REASON " + after.reason(), 1));
      }
    }
    if (before.missed() == null && after.missed() != null) {
      rows.add(row(now, after.kind().name(), "MISSED", 1));
    }
    jdbc.batchUpdate(BY_PART, of(after.part(), rows));
  }

  private static MapSqlParameterSource[] of(PartId part, List<MapSqlParameterSource> rows) {
    rows.forEach(row -> row.addValue("part", part.value()));
    return rows.toArray(MapSqlParameterSource[]::new);
  }

  void fold() {
    jdbc.update(FOLD, new MapSqlParameterSource("organisation", Tenancy.current().value()));
  }

  private static MapSqlParameterSource row(Instant now, String kind, String what, int amount) {
    return new MapSqlParameterSource()
        .addValue("organisation", Tenancy.current().value())
        .addValue("id", Ids.timeOrdered())
        .addValue("year", LocalDate.ofInstant(now, DueDates.ZONE).getYear())
        .addValue("kind", kind)
        .addValue("what", what)
        .addValue("amount", amount);
  }
}
