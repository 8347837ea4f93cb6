// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.access.PartId;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.database.QueryPlans;
import nl.rugdekking.register.Outcome;
import nl.rugdekking.register.acting.Repetition;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds the acts of a series: those in the same dossier (by the same perpetrator), and those
 * against the same person, even when the perpetrator is unknown. An act is one part: what happened
 * to one person in one incident.
 *
 * <p>An act against the same person counts only where the same offices may read both acts: they
 * belong to the same body and lane, no colleague is accused, and nobody outside the organisation
 * handles them. Otherwise a promise would show a handler that there is a case which they may not
 * know of. A talk in confidence is no act until the affected person makes it a case. For an
 * imported act it is not certain who was affected, so it counts for the person with exactly the
 * name in the list, as it does for the blocks on that case.
 */
@Repository
record LinkedRepetition(JdbcClient jdbc) implements Repetition {

  // Step 1: "me" are the parts that were asked about, with the start of their period. "dossier" are
  // the subjects of these parts and all that are linked to them. "candidate" are the parts that may
  // belong to the series: the part itself, the parts of the dossier, the parts of the same person,
  // and the imported parts of that person. A part that was opened before the start of the period
  // also happened before it, so it is left out. The start is a timestamptz like opened_at, because
  // with row-level security no index can compare two different types.
  private static final String CANDIDATES =
      """
      with recursive me as (
        select p.part_id, p.person_id, p.body, p.lane, p.escalated, f.internal,
          (coalesce(i.happened_on, (i.registered_at at time zone 'Europe/Amsterdam')::date)
            - make_interval(months => y.repeat_months, days => 1))
            at time zone 'Europe/Amsterdam' as since
        from case_part p
        join case_file f on f.organisation_id = p.organisation_id
          and f.incident_id = p.incident_id
        join incident i on i.organisation_id = p.organisation_id and i.id = p.incident_id
        join affected a on a.organisation_id = p.organisation_id and a.part_id = p.part_id
        join policy y on y.organisation_id = a.organisation_id and y.id = a.policy_id
        where p.organisation_id = :organisation and p.part_id = any (:parts)),
      dossier (asked, origin, id) as (
        select s.part_id, s.id, s.id from subject s
        where s.organisation_id = :organisation and s.part_id = any (:parts)
          and not s.erased and not s.shielded
        union
        select d.asked, d.origin, l.other_id from dossier d
        join subject_link l on l.organisation_id = :organisation and l.subject_id = d.id),
      candidate (asked, part_id, shared, same_subject) as (
        select part_id, part_id, null::uuid, false from me
        union
        select d.asked, s.part_id, d.origin, true from dossier d
        join subject s on s.organisation_id = :organisation and s.id = d.id
          and not s.erased and not s.shielded
        union
        select me.part_id, p.part_id, me.person_id, false from me
        join case_part p on p.organisation_id = :organisation and p.person_id = me.person_id
          and p.body = me.body and p.lane = me.lane and p.opened_at >= me.since
        join case_file f on f.organisation_id = p.organisation_id
          and f.incident_id = p.incident_id
        where not p.escalated and not me.escalated and not f.internal and not me.internal
          and p.lane <> 'CONFIDENTIAL'
        union
        select me.part_id, p.part_id, me.person_id, false from me
        join case_block b on b.organisation_id = :organisation and b.person_id = me.person_id
          and b.past
        join case_part p on p.organisation_id = b.organisation_id
          and p.incident_id = b.incident_id and p.body = me.body and p.lane = me.lane
        where not me.escalated and not me.internal),
      """;

  // Step 2: "act" are the candidates with their day and the months of their policy; "other" are
  // those in one series with the part that was asked about. Two acts are in one series when the
  // later one came within the months of its own policy.
  private static final String OTHERS =
      """
      act as (
        select c.asked, p.part_id, c.shared, c.same_subject, f.handled_as, i.id as incident_id, y.repeat_months,
          (coalesce(i.happened_on, (i.registered_at at time zone 'Europe/Amsterdam')::date),
            i.registered_at, i.id) as moment,
          coalesce(i.happened_on, (i.registered_at at time zone 'Europe/Amsterdam')::date) as day,
          p.held_until is null and (a.outcome is null or a.outcome = any (:acts)) as counts
        from (select asked, part_id, array_agg(shared) as shared,
            bool_or(same_subject) as same_subject
          from candidate group by asked, part_id) c
        join case_part p on p.organisation_id = :organisation and p.part_id = c.part_id
        join case_file f on f.organisation_id = p.organisation_id
          and f.incident_id = p.incident_id
        join incident i on i.organisation_id = p.organisation_id and i.id = p.incident_id
        join affected a on a.organisation_id = p.organisation_id and a.part_id = p.part_id
        join policy y on y.organisation_id = a.organisation_id and y.id = a.policy_id),
      other as (
        select o.*, o.moment < m.moment as earlier
        from act o join act m on m.asked = o.asked and m.part_id = o.asked
        where o.counts and o.handled_as <> m.handled_as
          and case when o.moment < m.moment
            then o.day + make_interval(months => m.repeat_months) >= m.day
            else m.day + make_interval(months => o.repeat_months) >= o.day end)
      """;

  // Step 3: an act depends on the one that was asked about when no third act makes it a repetition
  // (an act after it) or the first of the series (an act before it).
  private static final String LIST =
      """
      select part_id, incident_id, handled_as, earlier, same_subject,
        case
          when exists (select from other e
            where e.handled_as <> o.handled_as and e.shared && o.shared and e.moment < o.moment
              and e.day + make_interval(months => o.repeat_months) >= o.day) then false
          when not o.earlier then true
          else not exists (select from other e
            where e.handled_as <> o.handled_as and e.shared && o.shared and e.moment > o.moment
              and o.day + make_interval(months => e.repeat_months) >= e.day)
        end as depends_on_asked
      from other o
      order by day, part_id
      """;

  private static final String[] ACTS =
      Arrays.stream(Outcome.values())
          .filter(Outcome::isAct)
          .map(Outcome::name)
          .toArray(String[]::new);

  private static final String STANDINGS =
      "select asked, bool_or(earlier) as repeated from other group by asked";

  @Override
  public Map<PartId, Standing> findStandings(Collection<PartId> parts) {
    var found = new HashMap<PartId, Standing>();
    query(
        STANDINGS,
        parts,
        (row, number) ->
            found.put(
                new PartId(row.getObject("asked", UUID.class)),
                row.getBoolean("repeated") ? Standing.REPEATED : Standing.FIRST));
    return found;
  }

  @Override
  public List<OtherAct> listOtherActs(PartId part) {
    return query(
        LIST,
        List.of(part),
        (row, number) ->
            new OtherAct(
                new PartId(row.getObject("part_id", UUID.class)),
                new IncidentId(row.getObject("incident_id", UUID.class)),
                row.getString("handled_as"),
                row.getBoolean("earlier"),
                row.getBoolean("same_subject"),
                row.getBoolean("depends_on_asked")));
  }

  private <T extends @Nullable Object> List<T> query(
      String lastStep, Collection<PartId> parts, RowMapper<T> mapper) {
    return QueryPlans.runWithKeptPlans(
        jdbc,
        () ->
            jdbc.sql(CANDIDATES + OTHERS + lastStep)
                .param("organisation", CurrentOrganisation.id())
                .param("parts", parts.stream().map(PartId::value).toArray(UUID[]::new))
                .param("acts", ACTS)
                .query(mapper)
                .list());
  }
}
