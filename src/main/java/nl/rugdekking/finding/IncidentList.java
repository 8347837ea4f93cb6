// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.rugdekking.access.NewestParts;
import nl.rugdekking.access.NewestParts.PagePosition;
import nl.rugdekking.access.PartId;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.access.VisibleParts;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.database.QueryPlans;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads lists of cases in pages, the newest first. A page starts at the place where the last one
 * ended.
 */
@Service
public class IncidentList {

  public static final int PAGE_SIZE = 25;

  /** A list is counted no further than this. */
  public static final int MAX_COUNTED = 1_000;

  /** The number of cases that are searched for one page at most. */
  static final int MAX_SEARCHED = 2_000;

  // The first window is enough for most filters, and the next ones are larger. Late cases are
  // rarely among the newest, so that filter starts with a larger window.
  private static final List<Integer> WINDOW_SIZES = List.of(200, 800, MAX_SEARCHED - 1_000);
  private static final int LATE_WINDOW_SIZE = 600;

  /**
   * One page of the list.
   *
   * @param next the place where the next page starts, or null after the last page
   * @param stopped true when the limit was reached before the page was full, so that there may be
   *     more
   * @param amount the number of cases in the whole list, one more than {@link #MAX_COUNTED} for any
   *     higher number; null when it was not counted
   */
  public record Page(
      List<IncidentSummary> cases,
      @Nullable PagePosition next,
      boolean stopped,
      @Nullable Integer amount) {}

  private static final String OWN =
      """
      select %s from (
        (select c.* from case_part c
          where c.organisation_id = :organisation and c.person_id = :viewer
            and (c.opened_at, c.part_id) < (:before_at, :before_part)
            -- who was only talked about in confidence knows nothing of it
            and (c.lane <> 'CONFIDENTIAL' or exists (select 1 from case_relation r
              where r.organisation_id = c.organisation_id and r.incident_id = c.incident_id
                and r.person_id = c.person_id and r.relation = 'REPORTER'))
          order by c.opened_at desc, c.part_id desc limit :limit)
        union
        (select c.* from case_relation t
          join case_part c on c.organisation_id = t.organisation_id and c.part_id = t.part_id
            and c.incident_id = t.incident_id
          where t.organisation_id = :organisation and t.person_id = :viewer
            and t.relation = 'TRUSTED' and (c.opened_at, c.part_id) < (:before_at, :before_part)
            and not exists (select 1 from case_relation a
              join case_file g on g.organisation_id = a.organisation_id
                and g.incident_id = a.incident_id
              join case_file h on h.organisation_id = g.organisation_id
                and h.handled_as = g.handled_as
              where a.organisation_id = t.organisation_id and a.person_id = t.person_id
                and a.relation = 'ACCUSED' and h.incident_id = t.incident_id))
      ) p %s
      order by p.opened_at desc, p.part_id desc limit :limit
      """
          .formatted(SummaryColumns.COLUMNS, SummaryColumns.JOINS);

  private static final String BY_PARTS =
      """
      select %s from case_part p %s
      where p.part_id = any (:parts) and %s
      order by p.opened_at desc, p.part_id desc
      """
          .formatted(SummaryColumns.COLUMNS, SummaryColumns.JOINS, VisibleParts.CONDITION);

  private final JdbcClient jdbc;
  private final SummaryColumns columns;

  IncidentList(JdbcClient jdbc, SummaryColumns columns) {
    this.jdbc = jdbc;
    this.columns = columns;
  }

  /** The parts that this viewer handles or supervises and that match the filter. */
  @Transactional(readOnly = true)
  public Page listHandled(Viewer viewer, CaseFilter filter, PagePosition after) {
    return filter.needsMoreThanPart()
        ? QueryPlans.runWithFreshPlan(jdbc, () -> search(viewer, filter, after))
        : QueryPlans.runWithKeptPlans(jdbc, () -> search(viewer, filter, after));
  }

  private Page search(Viewer viewer, CaseFilter filter, PagePosition after) {
    var found = new ArrayList<IncidentSummary>();
    var place = after;
    int searched = 0;
    for (int round = 0; ; round++) {
      int windowSize = Math.min(window(filter, round), MAX_SEARCHED - searched);
      var step = readWindow(viewer, filter, place, windowSize);
      found.addAll(step.cases());
      searched += windowSize;
      if (found.size() > PAGE_SIZE) {
        var shown = List.copyOf(found.subList(0, PAGE_SIZE));
        return new Page(shown, placeOf(shown.getLast()), false, count(viewer, filter, after));
      }
      if (step.searched() < windowSize) {
        return new Page(found, null, false, amount(found, after));
      }
      place = step.end();
      if (searched >= MAX_SEARCHED) {
        return new Page(found, place, true, null);
      }
    }
  }

  /**
   * Counts the list when its first page is full, and stops at one more than {@link #MAX_COUNTED}.
   * When the filter needs more columns than those of the part, nothing is counted, because that
   * would take as long as searching.
   */
  private @Nullable Integer count(Viewer viewer, CaseFilter filter, PagePosition after) {
    if (filter.needsMoreThanPart() || !after.equals(PagePosition.FIRST)) {
      return null;
    }
    var start = new FilterConditions(filter, columns.now()).startAfter(after);
    var counted =
        jdbc.sql(NewestParts.COUNT)
            .params(NewestParts.parameters(viewer, filter.partConditions(), start, MAX_COUNTED + 1))
            .query(Integer.class)
            .single();
    return Math.min(counted, MAX_COUNTED + 1);
  }

  // A list that fits on its first page needs no counting.
  private static @Nullable Integer amount(List<IncidentSummary> all, PagePosition after) {
    return after.equals(PagePosition.FIRST) ? all.size() : null;
  }

  private static int window(CaseFilter filter, int round) {
    if (!filter.needsMoreThanPart()) {
      return PAGE_SIZE + 1;
    }
    int window = WINDOW_SIZES.get(Math.min(round, WINDOW_SIZES.size() - 1));
    return filter.stand() == CaseFilter.PromiseStatus.LATE
        ? Math.max(window, LATE_WINDOW_SIZE)
        : window;
  }

  /** The matches in one window, the number of cases in it, and the place where it ended. */
  private record WindowResult(List<IncidentSummary> cases, int searched, PagePosition end) {}

  private WindowResult readWindow(
      Viewer viewer, CaseFilter filter, PagePosition after, int window) {
    var conditions = new FilterConditions(filter, columns.now());
    var cases = new ArrayList<IncidentSummary>();
    var ends = new ArrayList<WindowResult>();
    jdbc.sql(windowSql(conditions))
        .params(
            NewestParts.parameters(
                viewer, filter.partConditions(), conditions.startAfter(after), window))
        .params(conditions.parameters())
        .params(columns.parameters())
        .param("limit", PAGE_SIZE + 1)
        .query(
            row -> {
              ends.add(new WindowResult(cases, row.getInt("looked"), readEnd(row)));
              if (row.getObject("part_id") != null) {
                cases.add(SummaryColumns.read(row, 0));
              }
            });
    return ends.isEmpty() ? new WindowResult(cases, 0, after) : ends.getFirst();
  }

  private static String windowSql(FilterConditions conditions) {
    return """
      with seen as materialized (%s),
      hits as (
        select p.* from seen p
        %s
        where true %s
        order by p.opened_at desc, p.part_id desc limit :limit),
      stop as (
        select opened_at stop_at, part_id stop_part, (select count(*) from seen) looked
        from seen order by opened_at, part_id limit 1)
      select stop.*, found.*
      from stop left join (select %s from hits h
        join case_part p on p.organisation_id = h.organisation_id and p.part_id = h.part_id
        %s) found on true
      order by found.opened_at desc, found.part_id desc
      """
        .formatted(
            NewestParts.SQL,
            conditions.joins(),
            conditions.sql(),
            SummaryColumns.COLUMNS,
            SummaryColumns.JOINS);
  }

  private static PagePosition readEnd(ResultSet row) throws SQLException {
    return new PagePosition(
        row.getObject("stop_at", OffsetDateTime.class).toInstant(),
        row.getObject("stop_part", UUID.class));
  }

  static PagePosition placeOf(IncidentSummary last) {
    return new PagePosition(last.registeredAt(), last.part());
  }

  /** The viewer's own parts, and those that others let them follow. */
  @Transactional(readOnly = true)
  public Page listOwn(Viewer viewer, PagePosition after) {
    var found =
        jdbc.sql(OWN)
            .param("organisation", CurrentOrganisation.id())
            .param("viewer", viewer.person().value())
            .params(columns.parameters())
            .param("before_at", after.openedAt().atOffset(ZoneOffset.UTC))
            .param("before_part", after.part())
            .param("limit", PAGE_SIZE + 1)
            .query(SummaryColumns::read)
            .list();
    if (found.size() <= PAGE_SIZE) {
      return new Page(found, null, false, amount(found, after));
    }
    var shown = List.copyOf(found.subList(0, PAGE_SIZE));
    return new Page(shown, placeOf(shown.getLast()), false, null);
  }

  /** Those of these parts that the viewer may see, the newest first. */
  @Transactional(readOnly = true)
  public List<IncidentSummary> listVisible(Viewer viewer, Collection<PartId> parts) {
    return jdbc.sql(BY_PARTS)
        .params(VisibleParts.forViewer(viewer).parameters())
        .params(columns.parameters())
        .param("parts", parts.stream().map(PartId::value).toArray(UUID[]::new))
        .query(SummaryColumns::read)
        .list();
  }
}
