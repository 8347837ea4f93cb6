// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.objection;

import static nl.rugdekking.database.Timestamps.utc;

import java.time.Clock;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.register.PartRecord;
import nl.rugdekking.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores how the senders of objections were heard. */
@Repository
record ObjectionHearingRepository(JdbcClient jdbc, Vault vault, Clock clock) {

  /**
   * Stores how the sender was heard, or why not.
   *
   * @return false when the objection was answered or changed since this version
   */
  boolean store(
      PartRecord affected, Objection objection, ObjectionHearing said, int version, PersonId by) {
    var cells = new ObjectionCells(vault, affected.key(), objection.id());
    return jdbc.sql(
                """
                update objection
                set heard_on = :on, heard_by = :hearer, heard_whom = :whom, hearing = :words,
                  hearing_recorded_by = :by, hearing_recorded_at = :at, version = version + 1
                where organisation_id = :organisation and id = :id and outcome is null
                  and version = :version
                """)
            .param("on", said.on())
            .param("hearer", cells.encrypt("heard_by", said.by()))
            .param("whom", cells.encrypt("heard_whom", said.whom()))
            .param("words", cells.encrypt("hearing", said.words()))
            .param("by", by.value())
            .param("at", utc(clock.instant()))
            .param("organisation", CurrentOrganisation.id())
            .param("id", objection.id())
            .param("version", version)
            .update()
        == 1;
  }
}
