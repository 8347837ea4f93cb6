// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.access.PartId;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.access.VisibleParts;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Stores which subjects (recorded perpetrators) people linked as the same person. A dossier
 * consists of all subjects that can be reached through these links.
 */
@Repository
record SubjectLinkRepository(JdbcClient jdbc) {

  /** A subject of a dossier, with its part and the incident under which the part is handled now. */
  record DossierMember(
      SubjectId subject, IncidentId incident, PartId part, String number, boolean talk) {}

  private static final String DOSSIER =
      """
      with recursive dossier (id) as (
        select :subject::uuid
        union
        select l.other_id from dossier d
        join subject_link l on l.organisation_id = :organisation and l.subject_id = d.id)
      """;
  private static final String MEMBERS =
      """
      select s.id, coalesce(f.joined_into, f.incident_id) incident_id, s.part_id,
        f.handled_as number, p.lane = 'CONFIDENTIAL' talk
      from dossier d
      join subject s on s.organisation_id = :organisation and s.id = d.id and not s.erased
        and not s.shielded
      join case_part p on p.organisation_id = s.organisation_id and p.part_id = s.part_id
      join case_file f on f.organisation_id = s.organisation_id and f.incident_id = s.incident_id
      join incident i on i.organisation_id = s.organisation_id and i.id = s.incident_id
      """;
  private static final String EARLIEST_FIRST =
      """
       order by coalesce(i.happened_on, (i.registered_at at time zone 'Europe/Amsterdam')::date),
         i.registered_at, s.id
      """;

  /**
   * @return false when they were linked already
   */
  boolean insert(SubjectId one, SubjectId other, PersonId by, Instant now) {
    return jdbc.sql(
                """
                insert into subject_link (organisation_id, subject_id, other_id, linked_at, linked_by)
                values (:organisation, :one, :other, :now, :by),
                  (:organisation, :other, :one, :now, :by)
                on conflict do nothing
                """)
            .param("organisation", CurrentOrganisation.id())
            .param("one", one.value())
            .param("other", other.value())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("by", by.value())
            .update()
        == 2;
  }

  /**
   * @return false when they were not linked
   */
  boolean delete(SubjectId one, SubjectId other) {
    return jdbc.sql(
                """
                delete from subject_link where organisation_id = :organisation
                  and ((subject_id = :one and other_id = :other)
                    or (subject_id = :other and other_id = :one))
                """)
            .param("organisation", CurrentOrganisation.id())
            .param("one", one.value())
            .param("other", other.value())
            .update()
        == 2;
  }

  /** The subjects that a person linked directly to this one. */
  Set<SubjectId> listLinked(SubjectId subject) {
    return jdbc
        .sql("select other_id from subject_link where organisation_id = ? and subject_id = ?")
        .params(CurrentOrganisation.id(), subject.value())
        .query((row, number) -> new SubjectId(row.getObject(1, UUID.class)))
        .list()
        .stream()
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The whole dossier, the earliest incident first, without a check of the viewer: for rules, not
   * for pages.
   */
  List<DossierMember> listDossier(SubjectId subject) {
    return jdbc.sql(DOSSIER + MEMBERS + EARLIEST_FIRST)
        .param("organisation", CurrentOrganisation.id())
        .param("subject", subject.value())
        .query(SubjectLinkRepository::read)
        .list();
  }

  /**
   * The subjects of the dossier that this viewer may see; empty when they may not see this subject
   * itself.
   */
  List<DossierMember> listVisible(Viewer viewer, SubjectId subject) {
    var seen =
        jdbc.sql(DOSSIER + MEMBERS + " where " + VisibleParts.CONDITION + EARLIEST_FIRST)
            .params(VisibleParts.forViewer(viewer).parameters())
            .param("subject", subject.value())
            .query(SubjectLinkRepository::read)
            .list();
    var itself = seen.stream().anyMatch(member -> member.subject().equals(subject));
    return itself ? seen : List.of();
  }

  /**
   * The subjects of the dossier that are not shielded, in cases of this affected person. Talks with
   * the confidential adviser are left out.
   */
  List<DossierMember> listOfAffected(PersonId affected, SubjectId subject) {
    return jdbc.sql(
            DOSSIER
                + MEMBERS
                + " where p.person_id = :affected and p.lane <> 'CONFIDENTIAL'"
                + EARLIEST_FIRST)
        .param("organisation", CurrentOrganisation.id())
        .param("subject", subject.value())
        .param("affected", affected.value())
        .query(SubjectLinkRepository::read)
        .list();
  }

  private static DossierMember read(ResultSet row, int number) throws SQLException {
    return new DossierMember(
        new SubjectId(row.getObject("id", UUID.class)),
        new IncidentId(row.getObject("incident_id", UUID.class)),
        new PartId(row.getObject("part_id", UUID.class)),
        row.getString("number"),
        row.getBoolean("talk"));
  }
}
