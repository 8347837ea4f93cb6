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
      late as (
        select distinct on (p.part_id) p.part_id, p.incident_id, r.kind, r.due_at from seen p
        join promise r on r.organisation_id = p.organisation_id and r.part_id = p.part_id
        where r.state in ('OPEN', 'WAITING') and r.due_at < :now
        order by p.part_id, r.due_at)
      select l.part_id, l.incident_id, l.kind, (select count(*) from late) amount,
        (select count(*) from seen) looked, asked.at asked_at,
        exists (select from timeline_entry e
          where e.organisation_id = :organisation and e.part_id = l.part_id
            and e.room = 'register' and e.kind = 'PROGRESS_ANSWERED' and e.at >= asked.at
            and l.kind = any (string_to_array(e.about, ' '))) answered
      from late l
      left join lateral (
        select e.at from timeline_entry e
        where e.organisation_id = :organisation and e.part_id = l.part_id
          and e.room = 'register' and e.kind = 'PROGRESS_ASKED' and e.at >= l.due_at
          and l.kind = any (string_to_array(e.about, ' '))
        order by e.at desc limit 1) asked on true
      join case_part c on c.organisation_id = :organisation and c.part_id = l.part_id
      where :except::uuid is null or c.owner_id is distinct from :except
      order by l.due_at, l.part_id limit :limit
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
