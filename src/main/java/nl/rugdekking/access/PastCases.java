// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import java.util.List;
import java.util.UUID;
import nl.rugdekking.database.CurrentOrganisation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Removes the access records of imported cases of the past, when an import is undone. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class PastCases {

  private final JdbcClient jdbc;

  PastCases(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Deletes their parts, blocks, relations and numbers; the database refuses while promises exist.
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
