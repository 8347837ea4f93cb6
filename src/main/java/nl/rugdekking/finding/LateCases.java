// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

import static nl.rugdekking.database.Timestamps.instantOrNull;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.access.NewestParts;
import nl.rugdekking.access.NewestParts.PagePosition;
import nl.rugdekking.access.PartId;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.organisation.PromiseKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the cases with a late promise among those that the viewer may open, the one that is late
 * for the longest time first. It searches as many cases as a list does.
 */
@Service
public class LateCases {

  /**
   * @param promise the kind of the promise that has been late for the longest time
   * @param asked when somebody asked how it stands with it, or null
   * @param answered true when that question was answered
   */
  public record LateCase(
      IncidentSummary summary,
      IncidentId incident,
      PromiseKind promise,
      @Nullable Instant asked,
      boolean answered) {}

  /**
   * @param amount the number of cases with a late promise, of which only the first are listed; zero
   *     when none is listed
   * @param complete false when there are older cases that were not searched
   */
  public record LateCaseList(List<LateCase> cases, int amount, boolean complete) {

    public static final LateCaseList NONE = new LateCaseList(List.of(), 0, true);
  }

  private static final String LATE =
      """
      with seen as materialized (%s),
      listed as (
        select s.* from seen s
        where s.due_at < :now and (:except::uuid is null or s.owner_id is distinct from :except)
        order by s.due_at, s.part_id limit :limit)
      select l.part_id, l.incident_id, r.kind, r.asked_at, r.answered_at >= r.asked_at answered,
        (select count(*) from seen where due_at < :now) amount, (select count(*) from seen) looked
      from listed l
      cross join lateral (
        select q.kind, q.answered_at, case when q.asked_at >= q.due_at then q.asked_at end asked_at
        from promise q
        where q.organisation_id = l.organisation_id and q.part_id = l.part_id
          and q.state in ('OPEN', 'WAITING') and q.due_at < :now
        order by q.due_at, q.id limit 1) r
      order by l.due_at, l.part_id
      """
          .formatted(NewestParts.SQL);

  private final JdbcClient jdbc;
  private final SummaryColumns columns;
  private final IncidentList incidents;

  LateCases(JdbcClient jdbc, SummaryColumns columns, IncidentList incidents) {
    this.jdbc = jdbc;
    this.columns = columns;
    this.incidents = incidents;
  }

  /**
   * @param filter the cases to search; only its fields about the case as a whole are used
   * @param except the handler whose cases are counted but not listed, or null
   */
  @Transactional(readOnly = true)
  public LateCaseList list(Viewer viewer, CaseFilter filter, @Nullable PersonId except, int limit) {
    var kinds = new LinkedHashMap<UUID, LatePromise>();
    var counts = new int[2];
    var start = new FilterConditions(filter, columns.now()).startAfter(PagePosition.FIRST);
    var searched = IncidentList.MAX_SEARCHED;
    jdbc.sql(LATE)
        .params(NewestParts.parameters(viewer, filter.partConditions(), start, searched + 1))
        .param("now", columns.now())
        .param("except", except == null ? null : except.value())
        .param("limit", limit)
        .query(
            row -> {
              kinds.put(
                  row.getObject("part_id", UUID.class),
                  new LatePromise(
                      new IncidentId(row.getObject("incident_id", UUID.class)),
                      new PromiseKind(row.getString("kind")),
                      instantOrNull(row, "asked_at"),
                      row.getBoolean("answered")));
              counts[0] = row.getInt("amount");
              counts[1] = row.getInt("looked");
            });
    return new LateCaseList(summarise(viewer, kinds), counts[0], counts[1] <= searched);
  }

  private record LatePromise(
      IncidentId incident, PromiseKind kind, @Nullable Instant asked, boolean answered) {}

  private List<LateCase> summarise(Viewer viewer, Map<UUID, LatePromise> kinds) {
    var summaries =
        incidents.listVisible(viewer, kinds.keySet().stream().map(PartId::new).toList()).stream()
            .collect(Collectors.toMap(IncidentSummary::part, Function.identity()));
    return kinds.entrySet().stream()
        .filter(entry -> summaries.containsKey(entry.getKey()))
        .map(
            entry ->
                new LateCase(
                    Objects.requireNonNull(summaries.get(entry.getKey())),
                    entry.getValue().incident(),
                    entry.getValue().kind(),
                    entry.getValue().asked(),
                    entry.getValue().answered()))
        .toList();
  }
}
