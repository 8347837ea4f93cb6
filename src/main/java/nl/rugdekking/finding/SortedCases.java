// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import nl.rugdekking.access.NewestParts;
import nl.rugdekking.access.NewestParts.PagePosition;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.database.QueryPlans;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads lists of cases in another order than the newest first. No database index can give such an
 * order for the cases of one viewer. So only the newest cases are sorted, up to a limit, and the
 * list says when there are more.
 */
@Service
public class SortedCases {

  /** The number of cases that are sorted at most: the newest ones. */
  public static final int MAX_SORTED = 1_000;

  /**
   * One page of a sorted list.
   *
   * @param next the last case of this page, after which the next page starts; null when this is the
   *     last page
   * @param amount the number of cases in the whole list
   * @param cut true when there are older cases that were not sorted
   */
  public record Page(
      List<IncidentSummary> cases, @Nullable PagePosition next, int amount, boolean cut) {}

  private final JdbcClient jdbc;
  private final SummaryColumns columns;

  SortedCases(JdbcClient jdbc, SummaryColumns columns) {
    this.jdbc = jdbc;
    this.columns = columns;
  }

  /**
   * Returns one page.
   *
   * @param after the last case of the previous page; if it is not in the list, the list starts from
   *     its beginning
   */
  @Transactional(readOnly = true)
  public Page list(Viewer viewer, CaseFilter filter, CaseOrder order, PagePosition after) {
    var limits = new Limits(MAX_SORTED, IncidentList.PAGE_SIZE + 1);
    var found = QueryPlans.runWithFreshPlan(jdbc, () -> read(viewer, filter, order, after, limits));
    if (found.cases().size() <= IncidentList.PAGE_SIZE) {
      return found;
    }
    var shown = List.copyOf(found.cases().subList(0, IncidentList.PAGE_SIZE));
    return new Page(shown, IncidentList.placeOf(shown.getLast()), found.amount(), found.cut());
  }

  /** Returns the whole list on one page, for a file. */
  @Transactional(readOnly = true)
  public Page listAll(Viewer viewer, CaseFilter filter, CaseOrder order) {
    return listAll(viewer, filter, order, MAX_SORTED);
  }

  @Transactional(readOnly = true)
  Page listAll(Viewer viewer, CaseFilter filter, CaseOrder order, int most) {
    return read(viewer, filter, order, PagePosition.FIRST, new Limits(most, most));
  }

  /**
   * @param sorted the number of cases that are sorted at most
   * @param shown the number of cases that are returned at most
   */
  private record Limits(int sorted, int shown) {}

  private Page read(
      Viewer viewer, CaseFilter filter, CaseOrder order, PagePosition after, Limits limits) {
    var conditions = new FilterConditions(filter, columns.now());
    var start = conditions.startAfter(PagePosition.FIRST);
    var cases = new ArrayList<IncidentSummary>();
    var counts = new ArrayList<int[]>();
    jdbc.sql(sql(conditions, order))
        .params(NewestParts.parameters(viewer, filter.partConditions(), start, limits.sorted() + 1))
        .params(conditions.parameters())
        .params(columns.parameters())
        .param("after", after.part())
        .param("limit", limits.shown())
        .query(
            row -> {
              cases.add(SummaryColumns.read(row, 0));
              counts.add(counts(row));
            });
    return counts.isEmpty()
        ? new Page(List.of(), null, 0, false)
        : new Page(cases, null, counts.getFirst()[0], counts.getFirst()[1] > limits.sorted());
  }

  private static int[] counts(ResultSet row) throws SQLException {
    return new int[] {row.getInt("amount"), row.getInt("looked")};
  }

  private static String sql(FilterConditions conditions, CaseOrder order) {
    return """
      with seen as materialized (%s),
      sorted as materialized (
        select p.part_id,
          row_number() over (order by %s, p.opened_at desc, p.part_id desc) place
        from seen p
        %s
        where true %s),
      page as (
        select s.part_id, s.place from sorted s
        where s.place > coalesce((select l.place from sorted l where l.part_id = :after), 0)
        order by s.place limit :limit)
      select page.place, (select count(*) from sorted) amount, (select count(*) from seen) looked,
        %s
      from page
      join case_part p on p.organisation_id = :organisation and p.part_id = page.part_id
      %s
      order by page.place
      """
        .formatted(
            NewestParts.SQL,
            key(order),
            conditions.joins(),
            conditions.sql(),
            SummaryColumns.COLUMNS,
            SummaryColumns.JOINS);
  }

  private static String key(CaseOrder order) {
    return column(order.usual()) + (order.isDownwards() ? " desc" : "") + " nulls last";
  }

  private static String column(CaseOrder usual) {
    return switch (usual) {
      case DUE -> "p.due_at";
      case NUMBER ->
          """
          (select n.handled_as from case_file n where n.organisation_id = p.organisation_id
            and n.incident_id = p.incident_id)\
          """;
      case SEVERITY ->
          """
          (select k.assessed from affected k where k.organisation_id = p.organisation_id
            and k.part_id = p.part_id)\
          """;
      case HANDLER ->
          """
          (select lower(h.name) from person h
            where h.organisation_id = p.organisation_id and h.id = p.owner_id)\
          """;
      case LAST_STEP ->
          """
          (select max(t.at) from timeline_entry t
            where t.organisation_id = p.organisation_id and t.incident_id = p.incident_id
              and (t.part_id is null or t.part_id = p.part_id)
              and t.kind <> all (:talk_kinds))\
          """;
      case NEWEST, OLDEST, DUE_LAST, LAST_NUMBER, LEAST_SERIOUS, HANDLER_BACKWARDS, FIRST_STEP ->
          "p.opened_at";
    };
  }
}
