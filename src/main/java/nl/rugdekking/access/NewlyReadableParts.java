// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.organisation.Position;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the open parts (each the case of one affected person) that somebody can read because of a
 * new office, although they were reported before. This concerns talks in confidence, reports
 * without a name, and parts that the fallback outside handles. Their reporters get a message, once
 * for each such office.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class NewlyReadableParts {

  /**
   * The open parts that the office may open because of their lane, or because the fallback handles
   * them.
   */
  private static final String OPENED =
      """
      select p.* from office o
      left join body b on b.organisation_id = o.organisation_id and b.id = o.body_id
      join case_part p on p.organisation_id = o.organisation_id and p.open
        and (o.body_id is null or b.kind = p.body)
        and case when p.escalated then o.kind = 'FALLBACK'
          when p.lane = 'CONFIDENTIAL' then o.kind = 'CONFIDENTIAL_ADVISER'
          when p.lane = 'ANONYMOUS' then p.coordinator_reads and o.kind = 'COORDINATOR'
          else false end
      where o.organisation_id = :organisation and o.id = :office
        and (o.ended_on is null or o.ended_on >= :today)
        and (p.opened_at < o.given_at or p.opened_at < o.started_on)
        and not (p.body = 'COUNCIL' and %s)
        and not exists (select 1 from case_block k
          where k.organisation_id = p.organisation_id and k.incident_id = p.incident_id
            and k.person_id = o.person_id)
      order by p.opened_at, p.part_id
      """
          .formatted(Position.IN_EXECUTIVE.formatted("o.organisation_id", "o.person_id"));

  private final JdbcClient jdbc;
  private final Clock clock;

  NewlyReadableParts(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The offices held today whose reporters were not informed yet. */
  public List<UUID> listUnannouncedOffices() {
    return jdbc.sql(
            """
            select id from office
            where organisation_id = :organisation and not announced and started_on <= :today
              and (ended_on is null or ended_on >= :today)
            order by id
            """)
        .param("organisation", CurrentOrganisation.id())
        .param("today", LocalDate.now(clock))
        .query((row, line) -> row.getObject("id", UUID.class))
        .list();
  }

  /**
   * Returns the open parts that this office may open. A second call returns none, because their
   * reporters were informed already.
   */
  public List<CasePart> markAnnouncedAndListParts(UUID office) {
    if (!markAnnounced(office)) {
      return List.of();
    }
    return jdbc.sql(OPENED)
        .param("organisation", CurrentOrganisation.id())
        .param("office", office)
        .param("today", LocalDate.now(clock))
        .query(CasePart::read)
        .list();
  }

  /** The persons who reported the incident of this part. */
  public List<PersonId> reporters(CasePart part) {
    return jdbc.sql(
            """
            select person_id from case_relation
            where organisation_id = ? and incident_id = ? and relation = 'REPORTER'
            order by person_id
            """)
        .params(CurrentOrganisation.id(), part.incident().value())
        .query((row, line) -> new PersonId(row.getObject("person_id", UUID.class)))
        .list();
  }

  private boolean markAnnounced(UUID office) {
    return jdbc.sql(
                """
                update office set announced = true
                where organisation_id = ? and id = ? and not announced
                """)
            .params(CurrentOrganisation.id(), office)
            .update()
        == 1;
  }

  /**
   * The start of the newest office that opens reports without a name, if it is after this moment.
   */
  @Transactional(readOnly = true)
  public Optional<Instant> findNewestOfficeStart(Instant after) {
    return jdbc.sql(
            """
            select greatest(given_at, started_on::timestamptz) begun from office
            where organisation_id = :organisation
              and greatest(given_at, started_on::timestamptz) > :after
              and kind in ('COORDINATOR', 'FALLBACK')
              and started_on <= :today and (ended_on is null or ended_on >= :today)
            order by begun desc limit 1
            """)
        .param("organisation", CurrentOrganisation.id())
        .param("after", after.atOffset(ZoneOffset.UTC))
        .param("today", LocalDate.now(clock))
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant);
  }
}
