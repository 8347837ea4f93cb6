// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police;

import static nl.rugdekking.database.Timestamps.utc;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.rugdekking.access.PartId;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.evidence.EvidenceItem;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.police.MadePoliceFiles.PoliceFile;
import nl.rugdekking.register.PartRecord;
import nl.rugdekking.vault.DatabaseCell;
import nl.rugdekking.vault.KeyId;
import nl.rugdekking.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores the files for the police, encrypted with the key of the incident. */
@Repository
record PoliceFileRepository(JdbcClient jdbc, Vault vault) {

  /**
   * The evidence in a file.
   *
   * @param lookedAt the ids of those without a copy that hides data, at which somebody looked
   */
  record Items(List<EvidenceItem> evidence, Set<UUID> lookedAt) {}

  void insert(PartRecord affected, PoliceFile file, byte[] document, Items items, PersonId by) {
    jdbc.sql(
            """
            insert into police_file (organisation_id, id, incident_id, part_id, document, key_id,
              evidence, looked_at, made_by, made_at)
            values (:organisation, :id, :incident, :part, :document, :key, :evidence, :looked, :by,
              :at)
            """)
        .param("organisation", CurrentOrganisation.id())
        .param("id", file.id())
        .param("incident", affected.incident().value())
        .param("part", affected.part().value())
        .param("document", vault.encrypt(affected.key(), cell(file.id()), document))
        .param("key", affected.key().value())
        .param("evidence", items.evidence().stream().map(EvidenceItem::id).toArray(UUID[]::new))
        .param("looked", items.lookedAt().toArray(UUID[]::new))
        .param("by", by.value())
        .param("at", utc(file.madeAt()))
        .update();
  }

  /** Returns the files of this part, the newest first. */
  List<PoliceFile> list(PartId part) {
    return jdbc.sql(
            """
            select id, made_at from police_file where organisation_id = ? and part_id = ?
            order by made_at desc, id
            """)
        .params(CurrentOrganisation.id(), part.value())
        .query(
            (row, number) ->
                new PoliceFile(
                    row.getObject("id", UUID.class),
                    row.getObject("made_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  /** Returns the printed file; empty when this part has none with this id, or it was destroyed. */
  Optional<byte[]> findDocument(PartId part, UUID id) {
    return jdbc.sql(
            """
            select document, key_id from police_file
            where organisation_id = ? and part_id = ? and id = ?
            """)
        .params(CurrentOrganisation.id(), part.value(), id)
        .query(
            (row, number) -> {
              var key = new KeyId(row.getObject("key_id", UUID.class));
              return vault.isDestroyed(key)
                  ? Optional.<byte[]>empty()
                  : Optional.of(vault.decrypt(key, cell(id), row.getBytes("document")));
            })
        .optional()
        .flatMap(found -> found);
  }

  /** Returns the ids of the evidence that was in the file. */
  Set<UUID> listEvidence(PartId part, UUID id) {
    return jdbc.sql(
            """
            select unnest(evidence) as item from police_file
            where organisation_id = ? and part_id = ? and id = ?
            """)
        .params(CurrentOrganisation.id(), part.value(), id)
        .query((row, number) -> row.getObject("item", UUID.class))
        .set();
  }

  /** Returns the ids of the evidence in the file at which somebody had to look. */
  Set<UUID> listLookedAt(PartId part, UUID id) {
    return jdbc.sql(
            """
            select unnest(looked_at) as item from police_file
            where organisation_id = ? and part_id = ? and id = ?
            """)
        .params(CurrentOrganisation.id(), part.value(), id)
        .query((row, number) -> row.getObject("item", UUID.class))
        .set();
  }

  private static DatabaseCell cell(UUID file) {
    return new DatabaseCell("police_file", "document", file);
  }
}
