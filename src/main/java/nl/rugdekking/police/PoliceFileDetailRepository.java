// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police;

import static nl.rugdekking.database.Timestamps.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
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
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stores what the files for the police say and no report contains. The texts about a part are
 * encrypted with the key of the incident; the address belongs to the organisation.
 */
@Repository
class PoliceFileDetailRepository {

  private static final TypeReference<Map<PoliceFileGap, String>> ADDITIONS =
      new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final Vault vault;
  private final JsonMapper json = new JsonMapper();

  PoliceFileDetailRepository(JdbcClient jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  PoliceFileDetails get(PartId part) {
    var address =
        jdbc.sql("select address from police_address where organisation_id = ?")
            .params(CurrentOrganisation.id())
            .query(String.class)
            .optional()
            .orElse(null);
    return jdbc.sql("select * from police_file_detail where organisation_id = ? and part_id = ?")
        .params(CurrentOrganisation.id(), part.value())
        .query((row, number) -> read(row, address))
        .optional()
        .orElse(new PoliceFileDetails(address, null, null, null, false, Map.of(), 0));
  }

  private PoliceFileDetails read(ResultSet row, @Nullable String address) throws SQLException {
    var key = new KeyId(row.getObject("key_id", UUID.class));
    var part = new PartId(row.getObject("part_id", UUID.class));
    return new PoliceFileDetails(
        address,
        vault.findText(key, cell(part, "companion"), row.getBytes("companion")).orElse(null),
        vault.findText(key, cell(part, "reach"), row.getBytes("reach")).orElse(null),
        vault.findText(key, cell(part, "filer"), row.getBytes("filer")).orElse(null),
        row.getBoolean("number_agreed"),
        vault
            .findText(key, cell(part, "added"), row.getBytes("added"))
            .map(text -> json.readValue(text, ADDITIONS))
            .orElse(Map.of()),
        row.getInt("version"));
  }

  /**
   * Stores the texts about a part.
   *
   * @return false when somebody else changed them after the page was made
   */
  boolean save(PartRecord affected, PoliceFileDetails details, PersonId by, Instant at) {
    var part = affected.part();
    return jdbc.sql(
                """
                insert into police_file_detail as old (organisation_id, part_id, incident_id,
                  companion, reach, filer, added, number_agreed, key_id, changed_by, changed_at,
                  version)
                select :organisation, :part, :incident, :companion, :reach, :filer, :added, :agreed,
                  :key, :by, :at, 1
                where :shown = 0 or exists (select from police_file_detail
                  where organisation_id = :organisation and part_id = :part)
                on conflict (organisation_id, part_id) do update set
                  companion = excluded.companion, reach = excluded.reach,
                  filer = excluded.filer, added = excluded.added,
                  number_agreed = excluded.number_agreed,
                  changed_by = excluded.changed_by, changed_at = excluded.changed_at,
                  version = old.version + 1
                  where old.version = :shown
                """)
            .param("organisation", CurrentOrganisation.id())
            .param("part", part.value())
            .param("incident", affected.incident().value())
            .param("companion", encrypt(affected, "companion", details.companion()))
            .param("reach", encrypt(affected, "reach", details.reach()))
            .param("filer", encrypt(affected, "filer", details.filer()))
            .param("added", encrypt(affected, "added", write(details.added())))
            .param("agreed", details.numberAgreed())
            .param("key", affected.key().value())
            .param("by", by.value())
            .param("at", utc(at))
            .param("shown", details.version())
            .update()
        == 1;
  }

  /** Stores the address of the organisation; null removes it. */
  void saveAddress(@Nullable String address, PersonId by, Instant at) {
    if (address == null) {
      jdbc.sql("delete from police_address where organisation_id = ?")
          .params(CurrentOrganisation.id())
          .update();
      return;
    }
    jdbc.sql(
            """
            insert into police_address (organisation_id, address, changed_by, changed_at)
            values (:organisation, :address, :by, :at)
            on conflict (organisation_id) do update set address = excluded.address,
              changed_by = excluded.changed_by, changed_at = excluded.changed_at
            """)
        .param("organisation", CurrentOrganisation.id())
        .param("address", address)
        .param("by", by.value())
        .param("at", utc(at))
        .update();
  }

  private @Nullable String write(Map<PoliceFileGap, String> added) {
    return added.isEmpty() ? null : json.writeValueAsString(added);
  }

  private byte @Nullable [] encrypt(PartRecord affected, String column, @Nullable String text) {
    return text == null
        ? null
        : vault.encryptText(affected.key(), cell(affected.part(), column), text);
  }

  private static DatabaseCell cell(PartId part, String column) {
    return new DatabaseCell("police_file_detail", column, part.value());
  }
}
