// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.organisation.Position;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads the open parts (each the case of one affected person) that have no handler, or whose
 * handler can no longer read them.
 */
@Repository
record UnassignedPartsRepository(JdbcClient jdbc, Clock clock) {

  /** An office, held today, for the body of part {@code p}. */
  private static final String OFFICE =
      """
      select 1 from office o
      left join body b on b.organisation_id = o.organisation_id and b.id = o.body_id
      where o.organisation_id = p.organisation_id
        and o.started_on <= :today and (o.ended_on is null or o.ended_on >= :today)
        and (o.body_id is null or b.kind = p.body)
        and not (p.body = 'COUNCIL' and %s)
      """
          .formatted(Position.IN_EXECUTIVE.formatted("o.organisation_id", "o.person_id"));

  /** An office that is needed to open a part in a lane where being its owner is not enough. */
  private static final String OF_LANE =
      """
        ((p.lane = 'CONFIDENTIAL' and o.kind = 'CONFIDENTIAL_ADVISER')
          or (p.lane = 'ANONYMOUS' and p.coordinator_reads and o.kind = 'COORDINATOR'))
      """;

  /** The persons who have neither a position nor an office today. */
  private static final String LEFT_PERSONS =
      """
      select x.id from person x
      where x.organisation_id = :organisation
        and not exists (select 1 from position s
          where s.organisation_id = x.organisation_id and s.person_id = x.id
            and s.started_on <= :today and (s.ended_on is null or s.ended_on >= :today))
        and not exists (select 1 from office o
          where o.organisation_id = x.organisation_id and o.person_id = x.id
            and o.started_on <= :today and (o.ended_on is null or o.ended_on >= :today))
      """;

  /** The members of the executive, who may not handle cases of the council. */
  private static final String EXECUTIVE =
      "select z.id from person z where z.organisation_id = :organisation and "
          + Position.IN_EXECUTIVE.formatted("z.organisation_id", "z.id");

  private static final String UNASSIGNED =
      """
      from case_part p
      where p.organisation_id = :organisation
        and ((p.owner_id is null or p.lane <> 'OPEN')
          and (p.owner_id is null or (not p.escalated and not exists (%s
            and o.person_id = p.owner_id and %s)))
          or p.owner_id = any (array(%s))
          or (p.body = 'COUNCIL' and p.owner_id = any (array(%s))))
      """
          .formatted(OFFICE, OF_LANE, LEFT_PERSONS, EXECUTIVE);

  /**
   * Selects only the parts that nobody may handle because of an office either. Offices that may
   * only read do not count.
   */
  private static final String UNREAD =
      """
        and not exists (%s
          and case when p.escalated then o.kind = 'FALLBACK'
              when p.lane = 'OPEN' then o.kind = 'CASE_OWNER'
                or (p.answered_by = 'OFFICES' and o.kind in ('RESPONSIBLE', 'DEPUTY'))
                or (p.answered_by = 'OUTSIDE' and o.kind = 'FALLBACK')
              else %s end
          and not exists (select 1 from case_block k
            where k.organisation_id = p.organisation_id and k.incident_id = p.incident_id
              and k.person_id = o.person_id))
        and not exists (select 1 from case_relation r
          where r.organisation_id = p.organisation_id and r.incident_id = p.incident_id
            and r.person_id = :viewer and r.relation = 'ACCUSED')
      """
          .formatted(OFFICE, OF_LANE);

  private static final String INTERNAL =
      """
      select f.incident_id from case_file f
      where f.organisation_id = :organisation and f.internal
      """;

  private static final String SOMETHING_OPEN =
      """
        and exists (select 1 from case_file g
          join case_part p on p.organisation_id = g.organisation_id
            and p.incident_id = g.incident_id and p.open
          where g.organisation_id = f.organisation_id and g.handled_as = f.handled_as)
      """;

  List<PartId> list() {
    return sql("select p.part_id " + UNASSIGNED + " and p.open order by p.part_id")
        .query((row, number) -> new PartId(row.getObject("part_id", UUID.class)))
        .list();
  }

  /**
   * Locks the part until the transaction ends; empty when it has a handler by now, or is locked.
   */
  Optional<CasePart> lock(PartId part) {
    return sql("select p.* " + UNASSIGNED + " and p.part_id = :part for update of p skip locked")
        .param("part", part.value())
        .query(CasePart::read)
        .optional();
  }

  Optional<CasePart> releaseClosed(PartId part) {
    return jdbc.sql(
            """
            update case_part set owner_id = null, owner_before = null
            where organisation_id = ? and part_id = ? and not open returning *
            """)
        .params(CurrentOrganisation.id(), part.value())
        .query(CasePart::read)
        .optional();
  }

  /** The cases in which a colleague is accused. */
  List<IncidentId> listCasesAccusingColleagues() {
    return sql(INTERNAL + " order by f.incident_id")
        .query(UnassignedPartsRepository::incident)
        .list();
  }

  /** The cases in which a colleague is accused and at least one part is open. */
  List<IncidentId> openInternal() {
    return sql(INTERNAL + SOMETHING_OPEN + " order by f.incident_id")
        .query(UnassignedPartsRepository::incident)
        .list();
  }

  private static IncidentId incident(ResultSet row, int number) throws SQLException {
    return new IncidentId(row.getObject("incident_id", UUID.class));
  }

  int countUnreadable(PersonId viewer) {
    return sql("select count(*) " + UNASSIGNED + " and p.open" + UNREAD)
        .param("viewer", viewer.value())
        .query(Integer.class)
        .single();
  }

  /**
   * Removes one kind of block from a case: that of a person who worked under the accused, no longer
   * holds an office that handles or reads cases, and now holds the office of fallback.
   */
  void liftFromFallback(IncidentId incident) {
    sql("""
        delete from case_block k
        where k.organisation_id = :organisation and k.incident_id = :incident
          and k.ground = 'UNDER_ACCUSED' and not k.derived
          and exists (select 1 from office o
            where o.organisation_id = k.organisation_id and o.person_id = k.person_id
              and o.started_on <= :today and (o.ended_on is null or o.ended_on >= :today)
              and o.kind = 'FALLBACK')
          and not exists (select 1 from office o
            where o.organisation_id = k.organisation_id and o.person_id = k.person_id
              and o.started_on <= :today and (o.ended_on is null or o.ended_on >= :today)
              and o.kind in ('CASE_OWNER', 'RESPONSIBLE', 'DEPUTY', 'COORDINATOR'))
        """)
        .param("incident", incident.value())
        .update();
  }

  private JdbcClient.StatementSpec sql(String sql) {
    return jdbc.sql(sql)
        .param("organisation", CurrentOrganisation.id())
        .param("today", LocalDate.now(clock));
  }
}
