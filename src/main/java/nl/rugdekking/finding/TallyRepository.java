// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.access.VisibleCells;
import nl.rugdekking.access.VisibleCells.AudienceCell;
import nl.rugdekking.access.VisibleParts;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.BodyKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts cases and promises for the overview. Database triggers write each change to tally_delta, a
 * job adds these up in tally, and an overview sums the cells (a body and an audience) that the
 * viewer's offices may read. A talk in confidence is no case and is not counted. Cases from which
 * this viewer is blocked are subtracted, and cases that they handle in other cells are added.
 */
@Repository
record TallyRepository(JdbcClient jdbc, Clock clock) {

  /**
   * One count.
   *
   * @param kind the code of a kind of promise, or CASE
   * @param state the state that is counted
   */
  record Count(BodyKind body, String kind, String state, long amount) {}

  private static final String ADD_UP =
      """
      with gone as (
        delete from tally_delta where organisation_id = :organisation and id = any (:ids)
        returning year, body, audience, kind, what, amount)
      insert into tally (organisation_id, year, body, audience, kind, what, amount)
      select :organisation, year, body, audience, kind, what, sum(amount) from gone
      group by year, body, audience, kind, what
      on conflict (organisation_id, year, body, audience, kind, what)
      do update set amount = tally.amount + excluded.amount
      """;

  // The query corrects the sum of the cells for single parts: -1 for a part that this viewer may
  // not read although it is in one of the cells, +1 for a part that they may read although it is in
  // none.
  private static final String SUM =
      """
      with cell as (select * from unnest(:bodies::text[], :audiences::text[]) as c (body, audience)),
      part as (
        select p.part_id, p.incident_id, p.body, p.opened_at, p.open, -1 sign
        from (select distinct b.incident_id from case_block b
          where b.organisation_id = :organisation
            and (b.person_id = :viewer or b.person_id = any (:stands_in))) b
        join case_part p on p.organisation_id = :organisation and p.incident_id = b.incident_id
        join cell on cell.body = p.body and cell.audience = p.audience
        where (%1$s) is not true
        union all
        select p.part_id, p.incident_id, p.body, p.opened_at, p.open, 1
        from case_part p
        where p.organisation_id = :organisation
          and (p.owner_id = :viewer or p.owner_id = any (:stands_in))
          and not exists (select 1 from cell where cell.body = p.body and cell.audience = p.audience)
          and p.lane <> 'CONFIDENTIAL'
          and %1$s),
      passed as materialized (
        select r.part_id, r.kind, r.state from promise r
        where r.organisation_id = :organisation and r.state in ('OPEN', 'WAITING')
          and not r.overdue and r.due_at < :now),
      late as (
        select part.body, passed.kind, passed.state
        from passed cross join lateral (
          select p.body, p.opened_at from case_part p
          where p.part_id = passed.part_id and %1$s
          offset 0) part
        where :year::int is null or tally_year(part.opened_at) = :year),
      counted as (
        select t.body, t.kind, t.what, t.amount from tally t
        join cell on cell.body = t.body and cell.audience = t.audience
        where t.organisation_id = :organisation and (:year::int is null or t.year = :year)
        union all
        select t.body, t.kind, t.what, t.amount from tally_delta t
        join cell on cell.body = t.body and cell.audience = t.audience
        where t.organisation_id = :organisation and (:year::int is null or t.year = :year)
        union all
        select part.body, r.kind, w.what, part.sign
        from part
        join promise r on r.organisation_id = :organisation and r.part_id = part.part_id
        cross join unnest(tally_of(r.state, r.overdue, r.reason, r.missed_at)) as w (what)
        where :year::int is null or tally_year(part.opened_at) = :year
        union all
        select part.body, 'CASE', tally_of_case(part.open, i.history), part.sign
        from part
        join incident i on i.organisation_id = :organisation and i.id = part.incident_id
        where :year::int is null or tally_year(part.opened_at) = :year
        union all
        select late.body, late.kind, w.what, w.amount
        from late cross join lateral (values (late.state, -1), ('LATE', 1)) as w (what, amount))
      select body, kind, what, sum(amount)::bigint amount from counted
      group by body, kind, what having sum(amount) <> 0
      """
          .formatted(VisibleParts.CONDITION);

  /** The rows of the triggers that have not been added up yet. */
  List<UUID> listPending() {
    return jdbc.sql("select id from tally_delta where organisation_id = ?")
        .param(CurrentOrganisation.id())
        .query((row, number) -> row.getObject("id", UUID.class))
        .list();
  }

  void addUp(List<UUID> counted) {
    jdbc.sql(ADD_UP)
        .param("organisation", CurrentOrganisation.id())
        .param("ids", counted.toArray(UUID[]::new))
        .update();
  }

  /**
   * @param year the year of registration, or null for all
   */
  List<Count> list(Viewer viewer, @Nullable Integer year) {
    var cells = VisibleCells.forViewer(viewer);
    var parameters = new HashMap<String, @Nullable Object>();
    addCells(
        parameters,
        Stream.concat(cells.byOffice().stream(), cells.byStandingIn().stream())
            .filter(cell -> !cell.isTalk())
            .toList());
    parameters.put("now", clock.instant().atOffset(ZoneOffset.UTC));
    parameters.put("year", year);
    return jdbc.sql(SUM)
        .params(VisibleParts.forViewer(viewer).parameters())
        .params(parameters)
        .query(
            (row, number) ->
                new Count(
                    BodyKind.valueOf(row.getString("body")),
                    row.getString("kind"),
                    row.getString("what"),
                    row.getLong("amount")))
        .list();
  }

  private static void addCells(Map<String, @Nullable Object> parameters, List<AudienceCell> cells) {
    parameters.put("bodies", cells.stream().map(cell -> cell.body().name()).toArray(String[]::new));
    parameters.put(
        "audiences", cells.stream().map(cell -> cell.audience().name()).toArray(String[]::new));
  }
}
