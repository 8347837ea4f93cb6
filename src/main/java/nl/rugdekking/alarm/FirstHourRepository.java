// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
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
 * Stores the steps and the public statements of the first hour, in the tables first_hour_step and
 * communication. Their texts are encrypted with the key of the incident. The class also reads the
 * steps that were still open when an alarm was handed over to the case owner.
 */
@Repository
record FirstHourRepository(JdbcClient jdbc, Vault vault) {

  private static final String STEPS = "first_hour_step";
  private static final String COMMUNICATION = "communication";

  /** Adds a step. Returns false when this form was sent before. */
  boolean add(PartRecord affected, FirstHour.TakenStep step) {
    return insert(
                """
                insert into first_hour_step
                  (organisation_id, id, incident_id, part_id, kind, at, by_id, reference, note, key_id)
                values (:organisation, :id, :incident, :part, :kind, :at, :by, :reference, :note, :key)
                on conflict (organisation_id, id) do nothing
                """,
                affected,
                step.id(),
                step.by(),
                step.at())
            .param("kind", step.step().name())
            .param(
                "reference",
                encryptUnlessBlank(affected.key(), STEPS, "reference", step.id(), step.reference()))
            .param(
                "note", encryptUnlessBlank(affected.key(), STEPS, "note", step.id(), step.note()))
            .update()
        == 1;
  }

  /** Adds a statement. Returns false when this form was sent before. */
  boolean add(PartRecord affected, FirstHour.PublicStatement statement) {
    return insert(
                """
                insert into communication
                  (organisation_id, id, incident_id, part_id, at, by_id, speaker, said, key_id)
                values (:organisation, :id, :incident, :part, :at, :by, :speaker, :said, :key)
                on conflict (organisation_id, id) do nothing
                """,
                affected,
                statement.id(),
                statement.by(),
                statement.at())
            .param(
                "speaker",
                encryptUnlessBlank(
                    affected.key(), COMMUNICATION, "speaker", statement.id(), statement.speaker()))
            .param(
                "said",
                encryptUnlessBlank(
                    affected.key(), COMMUNICATION, "said", statement.id(), statement.said()))
            .update()
        == 1;
  }

  private JdbcClient.StatementSpec insert(
      String sql, PartRecord affected, UUID id, PersonId by, Instant at) {
    return jdbc.sql(sql)
        .param("organisation", CurrentOrganisation.id())
        .param("id", id)
        .param("incident", affected.incident().value())
        .param("part", affected.part().value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by.value())
        .param("key", affected.key().value());
  }

  /** Returns the steps in the order in which they were recorded. */
  List<FirstHour.TakenStep> listSteps(PartId part) {
    return list(STEPS, part)
        .query(
            (row, number) ->
                new FirstHour.TakenStep(
                    row.getObject("id", UUID.class),
                    FirstHourStep.valueOf(row.getString("kind")),
                    at(row),
                    by(row),
                    decrypt(row, STEPS, "reference"),
                    decrypt(row, STEPS, "note")))
        .list();
  }

  /** Returns the statements, oldest first; the last one is in force. */
  List<FirstHour.PublicStatement> listStatements(PartId part) {
    return list(COMMUNICATION, part)
        .query(
            (row, number) ->
                new FirstHour.PublicStatement(
                    row.getObject("id", UUID.class),
                    at(row),
                    by(row),
                    decrypt(row, COMMUNICATION, "speaker"),
                    decrypt(row, COMMUNICATION, "said")))
        .list();
  }

  /**
   * Returns the steps that were still needed when the last alarm of this part was handed over and
   * that nobody has taken since, in their usual order.
   */
  List<FirstHourStep> listRemaining(PartId part) {
    return jdbc.sql(
            """
            select remaining.kind from case_part p cross join lateral (%s) remaining
            where p.organisation_id = :organisation and p.part_id = :part
            order by remaining.place
            """
                .formatted(FirstHourViews.REMAINING_STEPS))
        .param("organisation", CurrentOrganisation.id())
        .param("part", part.value())
        .query((row, number) -> FirstHourStep.valueOf(row.getString("kind")))
        .list();
  }

  private JdbcClient.StatementSpec list(String table, PartId part) {
    return jdbc.sql(
            "select * from " + table + " where organisation_id = ? and part_id = ? order by at, id")
        .params(CurrentOrganisation.id(), part.value());
  }

  private static Instant at(ResultSet row) throws SQLException {
    return row.getObject("at", OffsetDateTime.class).toInstant();
  }

  private static PersonId by(ResultSet row) throws SQLException {
    return new PersonId(row.getObject("by_id", UUID.class));
  }

  private byte @Nullable [] encryptUnlessBlank(
      KeyId key, String table, String column, UUID id, @Nullable String words) {
    return words == null || words.isBlank()
        ? null
        : vault.encryptText(key, new DatabaseCell(table, column, id), words.strip());
  }

  private @Nullable String decrypt(ResultSet row, String table, String column) throws SQLException {
    var encrypted = row.getBytes(column);
    return vault
        .findText(
            new KeyId(row.getObject("key_id", UUID.class)),
            new DatabaseCell(table, column, row.getObject("id", UUID.class)),
            encrypted)
        .orElse(null);
  }
}
