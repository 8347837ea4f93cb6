// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import java.util.List;
import java.util.UUID;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.database.DeferredWrites;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Stores and removes the access records of imported cases of the past. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class PastCases {

  private final JdbcClient jdbc;
  private final DeferredWrites writes;

  PastCases(JdbcClient jdbc, DeferredWrites writes) {
    this.jdbc = jdbc;
    this.writes = writes;
  }

  /**
   * Marks the persons who may be the affected person, so that later acts against them find this
   * case without reading all cases from which they are blocked.
   */
  public void markAffected(IncidentId incident) {
    writes
        .sql(
            """
            update case_block set past = true
            where organisation_id = :organisation and incident_id = :incident
              and ground = 'AFFECTED'
            """)
        .param("organisation", CurrentOrganisation.id())
        .param("incident", incident.value())
        .add();
  }

  /**
   * Deletes the parts, blocks, relations and numbers; the database refuses while promises exist.
   */
  public void remove(List<IncidentId> incidents) {
    for (var table : List.of("case_block", "case_relation", "case_part", "case_file")) {
      jdbc.sql(
              "delete from %s where organisation_id = :organisation and incident_id = any (:incidents)"
                  .formatted(table))
          .param("organisation", CurrentOrganisation.id())
          .param("incidents", incidents.stream().map(IncidentId::value).toArray(UUID[]::new))
          .update();
    }
  }
}
