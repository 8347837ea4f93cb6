// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police;

import static nl.rugdekking.database.Timestamps.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import nl.rugdekking.access.PartId;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.register.PartRecord;
import nl.rugdekking.vault.DatabaseCell;
import nl.rugdekking.vault.KeyId;
import nl.rugdekking.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Stores the answers to questions about facts, one row for each part, encrypted with the key of the
 * incident.
 */
@Repository
record FactAnswerRepository(JdbcClient jdbc, Vault vault) {

  FactAnswers get(PartId part) {
    return jdbc.sql("select * from police_answer where organisation_id = ? and part_id = ?")
        .params(CurrentOrganisation.id(), part.value())
        .query(this::read)
        .optional()
        .orElse(FactAnswers.EMPTY);
  }

  private FactAnswers read(ResultSet row, int number) throws SQLException {
    var key = new KeyId(row.getObject("key_id", UUID.class));
    var part = new PartId(row.getObject("part_id", UUID.class));
    return FactAnswers.read(
        vault.findText(key, cell(part), row.getBytes("answers")), row.getInt("version"));
  }

  /**
   * Stores the answers.
   *
   * @return false when somebody else answered after the page was made
   */
  boolean save(PartRecord affected, FactAnswers answers, PersonId by, Instant at) {
    return jdbc.sql(
                """
                insert into police_answer as old
                  (organisation_id, part_id, incident_id, answers, key_id, answered_by, answered_at,
                   version)
                select :organisation, :part, :incident, :answers, :key, :by, :at, 1
                where :shown = 0 or exists (select from police_answer
                  where organisation_id = :organisation and part_id = :part)
                on conflict (organisation_id, part_id) do update set answers = excluded.answers,
                  answered_by = excluded.answered_by, answered_at = excluded.answered_at,
                  version = old.version + 1
                  where old.version = :shown
                """)
            .param("organisation", CurrentOrganisation.id())
            .param("part", affected.part().value())
            .param("incident", affected.incident().value())
            .param(
                "answers",
                vault.encryptText(affected.key(), cell(affected.part()), answers.write()))
            .param("key", affected.key().value())
            .param("by", by.value())
            .param("at", utc(at))
            .param("shown", answers.version())
            .update()
        == 1;
  }

  private static DatabaseCell cell(PartId part) {
    return new DatabaseCell("police_answer", "answers", part.value());
  }
}
