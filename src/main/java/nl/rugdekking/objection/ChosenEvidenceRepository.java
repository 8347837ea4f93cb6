// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.objection;

import static nl.rugdekking.database.Timestamps.utc;

import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.response.ResponseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores which files are read by somebody who only answers what came in against a measure. */
@Repository
record ChosenEvidenceRepository(JdbcClient jdbc, Clock clock) {

  /**
   * Returns the files that were chosen for a measure.
   *
   * @param nameHidden true to leave out files that were chosen before a name had to be hidden
   */
  Set<UUID> list(ResponseId measure, boolean nameHidden) {
    return jdbc.sql(
            """
            select evidence_id from objection_evidence
            where organisation_id = :organisation and response_id = :measure
              and (name_hidden or not :hidden)
            """)
        .param("organisation", CurrentOrganisation.id())
        .param("measure", measure.value())
        .param("hidden", nameHidden)
        .query((row, number) -> Objects.requireNonNull(row.getObject("evidence_id", UUID.class)))
        .set();
  }

  /** Stores that a file was chosen, also when it was chosen before. */
  void add(ResponseId measure, UUID file, boolean nameHidden, PersonId by) {
    jdbc.sql(
            """
            insert into objection_evidence
              (organisation_id, response_id, evidence_id, name_hidden, chosen_by, chosen_at)
            values (:organisation, :measure, :file, :hidden, :by, :at)
            on conflict (organisation_id, response_id, evidence_id)
              do update set name_hidden = excluded.name_hidden, chosen_by = excluded.chosen_by,
                chosen_at = excluded.chosen_at
            """)
        .param("organisation", CurrentOrganisation.id())
        .param("measure", measure.value())
        .param("file", file)
        .param("hidden", nameHidden)
        .param("by", by.value())
        .param("at", utc(clock.instant()))
        .update();
  }

  void remove(ResponseId measure, UUID file) {
    jdbc.sql(
            """
            delete from objection_evidence
            where organisation_id = ? and response_id = ? and evidence_id = ?
            """)
        .params(CurrentOrganisation.id(), measure.value(), file)
        .update();
  }
}
