// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.complaint;

import static nl.rugdekking.database.Timestamps.utc;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.access.PartId;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.promise.DueDates;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores the last warning of each part, and finds the parts that may get one. */
@Repository
record WarningRepository(JdbcClient jdbc) {

  // The term is over at the latest this many days after the report, because nothing is reported
  // before it happens, or after the day on which the affected learned of it.
  private static final int TERM = 90;

  /**
   * A part whose term may run.
   *
   * @param affectedIsParty true when the affected may know of the case; somebody who was only
   *     talked about in a talk may not
   */
  record Candidate(PartId part, IncidentId incident, boolean affectedIsParty) {}

  /** Returns the open parts whose term may run on this day. */
  List<Candidate> listCandidates(LocalDate day) {
    return jdbc.sql(
            """
            select p.part_id, p.incident_id,
              p.lane <> 'CONFIDENTIAL' or exists (select from case_relation r
                where r.organisation_id = p.organisation_id and r.incident_id = p.incident_id
                  and r.relation = 'REPORTER' and r.person_id = p.person_id) as party
            from case_part p
            join incident i on i.organisation_id = p.organisation_id and i.id = p.incident_id
            where p.organisation_id = :organisation and p.open and p.held_until is null
              and not p.continued and not i.history
              and (i.registered_at >= :since or exists (select from complaint_known k
                where k.organisation_id = p.organisation_id and k.part_id = p.part_id
                  and k.known_on >= :known))
            order by p.part_id
            """)
        .param("organisation", CurrentOrganisation.id())
        .param("since", utc(findFirstMoment(day)))
        .param("known", day.minusDays(TERM))
        .query(
            (row, number) ->
                new Candidate(
                    new PartId(row.getObject("part_id", UUID.class)),
                    new IncidentId(row.getObject("incident_id", UUID.class)),
                    row.getBoolean("party")))
        .list();
  }

  /** Returns true when the term of any incident may run on this day. */
  boolean hasRecentIncident(LocalDate day) {
    return jdbc.sql(
            """
            select exists (select from incident
                where organisation_id = :organisation and not history and registered_at >= :since)
              or exists (select from complaint_known
                where organisation_id = :organisation and known_on >= :known)
            """)
        .param("organisation", CurrentOrganisation.id())
        .param("since", utc(findFirstMoment(day)))
        .param("known", day.minusDays(TERM))
        .query(Boolean.class)
        .single();
  }

  /**
   * Records that a warning is sent. When the days count from a later day than before, the last day
   * that people were told is not the last one any more, so the warnings come again.
   *
   * @param from the day from which the term is counted
   * @return false when this warning or a later one was sent before
   */
  boolean record(PartId part, int day, LocalDate from, Instant at) {
    return jdbc.sql(
                """
                insert into complaint_warning as last
                  (organisation_id, part_id, day, counted_from, sent_at)
                values (:organisation, :part, :day, :from, :at)
                on conflict (organisation_id, part_id)
                  do update set day = excluded.day, counted_from = excluded.counted_from,
                    sent_at = excluded.sent_at
                  where last.day < excluded.day or last.counted_from < excluded.counted_from
                """)
            .param("organisation", CurrentOrganisation.id())
            .param("part", part.value())
            .param("day", day)
            .param("from", from)
            .param("at", utc(at))
            .update()
        == 1;
  }

  /**
   * Stores the last day on which a complaint can be made, for a part of which a warning was sent.
   *
   * @param day null when there is none, or none any more
   */
  void setLastDay(PartId part, @Nullable LocalDate day) {
    jdbc.sql(
            """
            update complaint_warning set last_day = :day
            where organisation_id = :organisation and part_id = :part
              and last_day is distinct from :day
            """)
        .param("day", day, Types.DATE)
        .param("organisation", CurrentOrganisation.id())
        .param("part", part.value())
        .update();
  }

  private static Instant findFirstMoment(LocalDate day) {
    return day.minusDays(TERM).atTime(LocalTime.MIDNIGHT).atZone(DueDates.ZONE).toInstant();
  }
}
