// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.recovery;

import static nl.rugdekking.database.Timestamps.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.rugdekking.access.PartId;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.register.PartRecord;
import nl.rugdekking.vault.KeyId;
import nl.rugdekking.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores the losses. What they are about is encrypted with the key of the incident. */
@Repository
record DamageItemRepository(JdbcClient jdbc, Vault vault) {

  private static final String TABLE = "damage_item";

  /** Returns the losses in a part, in the order in which they were stated. */
  List<DamageItem> list(PartId part) {
    return jdbc.sql(
            """
            select * from damage_item where organisation_id = ? and part_id = ?
            order by claimant, stated_at, id
            """)
        .params(CurrentOrganisation.id(), part.value())
        .query(this::read)
        .list();
  }

  /** Returns true when somebody stated a loss in this part. */
  boolean exists(PartId part) {
    return jdbc.sql(
            "select exists (select from damage_item where organisation_id = ? and part_id = ?)")
        .params(CurrentOrganisation.id(), part.value())
        .query(Boolean.class)
        .single();
  }

  /**
   * Adds a loss.
   *
   * @return false when it is stored already, because the form was sent twice
   */
  boolean insert(PartRecord affected, DamageItem item, PersonId by, Instant at) {
    var cells = new SealedCells(vault, affected.key(), TABLE, item.id());
    return jdbc.sql(
                """
                insert into damage_item (organisation_id, id, incident_id, part_id, claimant, cents,
                  kind, words, proof, key_id, stated_by, stated_at, version)
                values (:organisation, :id, :incident, :part, :claimant, :cents, :kind, :words,
                  :proof, :key, :by, :at, 1)
                on conflict do nothing
                """)
            .param("organisation", CurrentOrganisation.id())
            .param("id", item.id())
            .param("incident", affected.incident().value())
            .param("part", affected.part().value())
            .param("claimant", item.claimant().name())
            .param("cents", item.cents())
            .param("kind", cells.encrypt("kind", nameOf(item)))
            .param("words", cells.encrypt("words", item.words()))
            .param("proof", cells.encrypt("proof", item.proof()))
            .param("key", affected.key().value())
            .param("by", by.value())
            .param("at", utc(at))
            .update()
        == 1;
  }

  /**
   * Corrects a loss. Whose loss it is stays as it was.
   *
   * @return false when it was changed or removed since it was read
   */
  boolean update(PartRecord affected, DamageItem item) {
    var cells = new SealedCells(vault, affected.key(), TABLE, item.id());
    return jdbc.sql(
                """
                update damage_item set cents = :cents, kind = :kind, words = :words, proof = :proof,
                  key_id = :key, version = version + 1
                where organisation_id = :organisation and part_id = :part and id = :id
                  and claimant = :claimant and version = :version
                """)
            .param("cents", item.cents())
            .param("kind", cells.encrypt("kind", nameOf(item)))
            .param("words", cells.encrypt("words", item.words()))
            .param("proof", cells.encrypt("proof", item.proof()))
            .param("key", affected.key().value())
            .param("organisation", CurrentOrganisation.id())
            .param("part", affected.part().value())
            .param("id", item.id())
            .param("claimant", item.claimant().name())
            .param("version", item.version())
            .update()
        == 1;
  }

  /**
   * Removes a loss that was stated by mistake.
   *
   * @return false when it was changed or removed since it was read
   */
  boolean delete(PartId part, UUID id, int version) {
    return jdbc.sql(
                """
                delete from damage_item
                where organisation_id = ? and part_id = ? and id = ? and version = ?
                """)
            .params(CurrentOrganisation.id(), part.value(), id, version)
            .update()
        == 1;
  }

  private static @Nullable String nameOf(DamageItem item) {
    var kind = item.kind();
    return kind == null ? null : kind.name();
  }

  private DamageItem read(ResultSet row, int number) throws SQLException {
    var id = row.getObject("id", UUID.class);
    var key = new KeyId(row.getObject("key_id", UUID.class));
    var cells = new SealedCells(vault, key, TABLE, id);
    var kind = cells.decrypt(row, "kind");
    return new DamageItem(
        id,
        Claimant.valueOf(row.getString("claimant")),
        kind == null ? null : DamageKind.valueOf(kind),
        row.getLong("cents"),
        cells.decrypt(row, "words"),
        cells.decrypt(row, "proof"),
        row.getInt("version"));
  }
}
