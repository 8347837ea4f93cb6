// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

import java.util.List;
import java.util.UUID;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.access.PastCases;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.vault.KeyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deletes imported incidents again, as if they had never been imported. Other rooms refer to a case
 * by foreign keys, so the database refuses to delete a case that they use.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class PastIncidentDeletion {

  // The end of statements on tables with an incident, and on tables with a subject (perpetrator).
  private static final String OF_THESE =
      " where organisation_id = :organisation and incident_id = any (:incidents)";
  private static final String OF_SUBJECTS =
      " where organisation_id = :organisation and subject_id in (select id from subject"
          + OF_THESE
          + ")";

  private final JdbcClient jdbc;
  private final PastCases cases;

  PastIncidentDeletion(JdbcClient jdbc, PastCases cases) {
    this.jdbc = jdbc;
    this.cases = cases;
  }

  /** Locks these incidents until the end of the transaction, so that nobody changes them. */
  public void lock(List<IncidentId> incidents) {
    sql(
            """
            select 1 from incident where organisation_id = :organisation and id = any (:incidents)
            order by id for update
            """,
            incidents)
        .query(row -> {});
  }

  /**
   * Returns the number of these incidents that somebody worked on. Signs of such work are a
   * timeline entry other than the import, a changed or linked subject (perpetrator), a promise, and
   * a link with another case.
   */
  public int countChanged(List<IncidentId> incidents) {
    return sql(
            """
            select count(*) from incident i
            where i.organisation_id = :organisation and i.id = any (:incidents)
              and (not i.history
                or exists (select 1 from timeline_entry t
                  where t.organisation_id = i.organisation_id and t.incident_id = i.id
                    and (t.room, t.kind) <> ('history', 'IMPORTED'))
                or exists (select 1 from subject s
                  where s.organisation_id = i.organisation_id and s.incident_id = i.id
                    and (s.version > 0 or s.erased or s.shielded
                      or exists (select 1 from subject_link l
                        where l.organisation_id = s.organisation_id and l.subject_id = s.id)
                      or exists (select 1 from dossier_basis d
                        where d.organisation_id = s.organisation_id and d.subject_id = s.id)))
                or exists (select 1 from affected a
                  where a.organisation_id = i.organisation_id and a.incident_id = i.id
                    and (a.version > 0 or a.asked_at is not null))
                or exists (select 1 from promise p
                  where p.organisation_id = i.organisation_id and p.incident_id = i.id)
                or exists (select 1 from case_file f
                  where f.organisation_id = i.organisation_id
                    and (f.joined_into = i.id
                      or (f.incident_id = i.id and f.joined_into is not null)))
                or exists (select 1 from case_part p
                  where p.organisation_id = i.organisation_id and p.incident_id = i.id and p.open))
            """,
            incidents)
        .query(Integer.class)
        .single();
  }

  /**
   * Deletes the incidents with everything that was imported with them.
   *
   * @return the keys of their texts, to be destroyed after the commit
   */
  public List<KeyId> delete(List<IncidentId> incidents) {
    var keys =
        sql(
                """
                select key_id from incident
                where organisation_id = :organisation and id = any (:incidents)
                union select key_id from subject
                where organisation_id = :organisation and incident_id = any (:incidents)
                """,
                incidents)
            .query((row, number) -> new KeyId(row.getObject("key_id", UUID.class)))
            .list();
    sql("delete from subject_mark" + OF_SUBJECTS, incidents).update();
    for (var table :
        List.of("subject", "timeline_entry", "affected", "incident_form", "incident_detail")) {
      sql("delete from " + table + OF_THESE, incidents).update();
    }
    sql(
            "delete from incident where organisation_id = :organisation and id = any (:incidents)",
            incidents)
        .update();
    cases.remove(incidents);
    return keys;
  }

  private JdbcClient.StatementSpec sql(String sql, List<IncidentId> incidents) {
    return jdbc.sql(sql)
        .param("organisation", CurrentOrganisation.id())
        .param("incidents", incidents.stream().map(IncidentId::value).toArray(UUID[]::new));
  }
}
