// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.followup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.access.PartId;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.database.PageReads;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.vault.DatabaseCell;
import nl.rugdekking.vault.KeyDestroyedException;
import nl.rugdekking.vault.KeyId;
import nl.rugdekking.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Stores the answers given after a report in the table report_answer, with encrypted content. */
@Repository
class AnswerRepository {

  private final JdbcClient jdbc;
  private final Vault vault;
  private final JsonMapper json = new JsonMapper();

  AnswerRepository(JdbcClient jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  /** Returns true when a form with this id was sent before. */
  boolean exists(UUID id) {
    return jdbc.sql("select count(*) from report_answer where organisation_id = ? and id = ?")
            .params(CurrentOrganisation.id(), id)
            .query(Integer.class)
            .single()
        > 0;
  }

  /**
   * Adds a version of an answer.
   *
   * @return false when this version exists already
   */
  boolean add(AnswerVersion row, FollowUpAnswer answer) {
    var sealed = vault.encrypt(row.key(), cell(row.id()), json.writeValueAsBytes(answer));
    return jdbc.sql(
                """
                insert into report_answer
                  (organisation_id, id, incident_id, report_id, part_id, question, version, at,
                   by_id, key_id, answer)
                values (:organisation, :id, :incident, :report, :part, :question, :version, :at,
                   :by, :key, :answer)
                on conflict do nothing
                """)
            .param("organisation", CurrentOrganisation.id())
            .param("id", row.id())
            .param("incident", row.incident().value())
            .param("report", row.report())
            .param("part", row.part() == null ? null : row.part().value())
            .param("question", row.question().name())
            .param("version", row.version())
            .param("at", row.at().atOffset(ZoneOffset.UTC))
            .param("by", row.by() == null ? null : row.by().value())
            .param("key", row.key().value())
            .param("answer", sealed)
            .update()
        == 1;
  }

  /** Returns the answers of an incident, the last versions first. */
  List<AnswerVersion> list(IncidentId incident) {
    return PageReads.once(
        AnswerRepository.class,
        incident,
        () ->
            jdbc.sql(
                    """
                    select * from report_answer where organisation_id = ? and incident_id = ?
                    order by version desc, at desc, id
                    """)
                .params(CurrentOrganisation.id(), incident.value())
                .query(this::read)
                .list());
  }

  private AnswerVersion read(ResultSet row, int number) throws SQLException {
    var id = row.getObject("id", UUID.class);
    var part = row.getObject("part_id", UUID.class);
    var by = row.getObject("by_id", UUID.class);
    var key = new KeyId(row.getObject("key_id", UUID.class));
    return new AnswerVersion(
        id,
        new IncidentId(row.getObject("incident_id", UUID.class)),
        row.getObject("report_id", UUID.class),
        part == null ? null : new PartId(part),
        FollowUpQuestion.valueOf(row.getString("question")),
        row.getInt("version"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        by == null ? null : new PersonId(by),
        key,
        answer(key, id, row.getBytes("answer")));
  }

  private @Nullable FollowUpAnswer answer(KeyId key, UUID id, byte[] sealed) {
    try {
      return json.readValue(vault.decrypt(key, cell(id), sealed), FollowUpAnswer.class);
    } catch (KeyDestroyedException destroyed) {
      return null;
    }
  }

  private static DatabaseCell cell(UUID id) {
    return new DatabaseCell("report_answer", "answer", id);
  }
}
