// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.aftercare;

import static nl.rugdekking.database.Timestamps.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
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

/** Stores the choices about aftercare, one row for each part, with the key of the incident. */
@Repository
record CareChoiceRepository(JdbcClient jdbc, Vault vault) {

  Optional<CareChoice> find(PartId part) {
    return jdbc.sql("select * from care_choice where organisation_id = ? and part_id = ?")
        .params(CurrentOrganisation.id(), part.value())
        .query(this::read)
        .optional();
  }

  private CareChoice read(ResultSet row, int number) throws SQLException {
    var person = row.getObject("person_id", UUID.class);
    return new CareChoice(
        Carer.valueOf(row.getString("carer")),
        person == null ? null : new PersonId(person),
        CareReading.valueOf(row.getString("reading")),
        findText(row, "phone"),
        findText(row, "safe_time"),
        findText(row, "words"),
        row.getInt("version"));
  }

  /** Reads a sealed text of a row with the columns {@code part_id} and {@code key_id}. */
  @Nullable String findText(ResultSet row, String column) throws SQLException {
    var key = new KeyId(row.getObject("key_id", UUID.class));
    var part = new PartId(row.getObject("part_id", UUID.class));
    return vault.findText(key, cell(part, column), row.getBytes(column)).orElse(null);
  }

  /**
   * Stores the choice.
   *
   * @return false when it was changed after the page was made
   */
  boolean save(PartRecord affected, CareChoice choice, Instant at) {
    var person = choice.person();
    return jdbc.sql(
                """
                insert into care_choice as old
                  (organisation_id, part_id, incident_id, carer, person_id, reading, phone,
                   safe_time, words, key_id, chosen_at, version)
                select :organisation, :part, :incident, :carer, :person, :reading, :phone,
                  :safe_time, :words, :key, :at, 1
                where :shown = 0 or exists (select from care_choice
                  where organisation_id = :organisation and part_id = :part)
                on conflict (organisation_id, part_id) do update set carer = excluded.carer,
                  person_id = excluded.person_id, reading = excluded.reading,
                  phone = excluded.phone, safe_time = excluded.safe_time, words = excluded.words,
                  key_id = excluded.key_id, chosen_at = excluded.chosen_at,
                  version = old.version + 1
                  where old.version = :shown
                """)
            .param("organisation", CurrentOrganisation.id())
            .param("part", affected.part().value())
            .param("incident", affected.incident().value())
            .param("carer", choice.carer().name())
            .param("person", person == null ? null : person.value())
            .param("reading", choice.reading().name())
            .param("phone", seal(affected, "phone", choice.phone()))
            .param("safe_time", seal(affected, "safe_time", choice.safeTime()))
            .param("words", seal(affected, "words", choice.words()))
            .param("key", affected.key().value())
            .param("at", utc(at))
            .param("shown", choice.version())
            .update()
        == 1;
  }

  private byte @Nullable [] seal(PartRecord affected, String column, @Nullable String text) {
    return text == null
        ? null
        : vault.encryptText(affected.key(), cell(affected.part(), column), text);
  }

  private static DatabaseCell cell(PartId part, String column) {
    return new DatabaseCell("care_choice", column, part.value());
  }
}
