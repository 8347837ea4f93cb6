// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.access.PartId;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.register.PartRecord;
import nl.rugdekking.vault.DatabaseCell;
import nl.rugdekking.vault.KeyId;
import nl.rugdekking.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Stores the requests of perpetrators about their data. Their texts are encrypted with the key of
 * the incident, and stay when the perpetrator is erased.
 */
@Repository
record RequestRepository(JdbcClient jdbc, Vault vault) {

  /**
   * @return false when the same form was sent before
   */
  boolean insert(PartRecord affected, SubjectRequest request, PersonId by, Instant at) {
    var receipt = request.receipt();
    return sql("""
            insert into subject_request (organisation_id, id, incident_id, part_id, subject_id,
              kind, received_on, identity, words, due_on, recorded_by, recorded_at, key_id)
            values (:organisation, :id, :incident, :part, :subject, :kind, :received, :identity,
              :words, :due, :by, :at, :key)
            on conflict (organisation_id, id) do nothing
            """)
            .param("id", request.id())
            .param("incident", affected.incident().value())
            .param("part", affected.part().value())
            .param("subject", request.subject().value())
            .param("kind", request.kind().name())
            .param("received", receipt.on())
            .param("identity", seal(affected, request.id(), "identity", receipt.identity()))
            .param("words", seal(affected, request.id(), "words", receipt.words()))
            .param("due", request.due())
            .param("by", by.value())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("key", affected.key().value())
            .update()
        == 1;
  }

  /**
   * @return false when somebody changed the request after this version was read
   */
  boolean prolong(PartRecord affected, SubjectRequest before, LocalDate today, String reason) {
    return sql("""
            update subject_request set prolonged_on = :today, prolonged_reason = :reason,
              due_on = :due, version = version + 1
            where organisation_id = :organisation and id = :id and version = :version
              and prolonged_on is null and answered_on is null
            """)
            .param("today", today)
            .param("reason", seal(affected, before.id(), "prolonged_reason", reason))
            .param("due", before.longerDue())
            .param("id", before.id())
            .param("version", before.version())
            .update()
        == 1;
  }

  /**
   * @return false when somebody changed the request after this version was read
   */
  boolean answer(
      PartRecord affected, SubjectRequest before, SubjectRequest.Answer answer, PersonId by) {
    return sql("""
            update subject_request set answered_on = :day, outcome = :outcome, answer = :answer,
              answered_by = :by, version = version + 1
            where organisation_id = :organisation and id = :id and version = :version
              and answered_on is null
            """)
            .param("day", answer.on())
            .param("outcome", answer.outcome().name())
            .param("answer", seal(affected, before.id(), "answer", answer.words()))
            .param("by", by.value())
            .param("id", before.id())
            .param("version", before.version())
            .update()
        == 1;
  }

  /** Returns the requests in a part, the newest first. */
  List<SubjectRequest> list(PartId part) {
    return sql("""
        select * from subject_request
        where organisation_id = :organisation and part_id = :part
        order by received_on desc, id desc
        """)
        .param("part", part.value())
        .query(this::read)
        .list();
  }

  Optional<SubjectRequest> find(PartId part, UUID id) {
    return list(part).stream().filter(request -> request.id().equals(id)).findFirst();
  }

  private SubjectRequest read(ResultSet row, int number) throws SQLException {
    var prolonged = row.getObject("prolonged_on", LocalDate.class);
    var answered = row.getObject("answered_on", LocalDate.class);
    return new SubjectRequest(
        row.getObject("id", UUID.class),
        new SubjectId(row.getObject("subject_id", UUID.class)),
        SubjectRequest.Kind.valueOf(row.getString("kind")),
        new SubjectRequest.Receipt(
            row.getObject("received_on", LocalDate.class),
            open(row, "identity"),
            open(row, "words")),
        row.getObject("due_on", LocalDate.class),
        prolonged == null
            ? null
            : new SubjectRequest.Prolongation(prolonged, open(row, "prolonged_reason")),
        answered == null
            ? null
            : new SubjectRequest.Answer(
                answered,
                SubjectRequest.Outcome.valueOf(row.getString("outcome")),
                open(row, "answer")),
        row.getInt("version"));
  }

  private @Nullable String open(ResultSet row, String column) throws SQLException {
    var key = new KeyId(row.getObject("key_id", UUID.class));
    var cell = cell(row.getObject("id", UUID.class), column);
    return vault.findText(key, cell, row.getBytes(column)).orElse(null);
  }

  private byte @Nullable [] seal(
      PartRecord affected, UUID id, String column, @Nullable String text) {
    return text == null || text.isBlank()
        ? null
        : vault.encryptText(affected.key(), cell(id, column), text.strip());
  }

  private static DatabaseCell cell(UUID id, String column) {
    return new DatabaseCell("subject_request", column, id);
  }

  private JdbcClient.StatementSpec sql(String sql) {
    return jdbc.sql(sql).param("organisation", CurrentOrganisation.id());
  }
}
