// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.access.VisibleParts;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.database.DeferredWrites;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.register.ending.ShieldRule;
import nl.rugdekking.vault.DatabaseCell;
import nl.rugdekking.vault.KeyId;
import nl.rugdekking.vault.LookupHashes;
import nl.rugdekking.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stores from which list and line each imported incident came, and a hash by which the same event
 * is recognised in a later list, in the table history_origin.
 */
@Repository
public class Origins {

  // The purpose for which hashes are computed, so that no other kind of hash is equal to one of
  // these.
  private static final String PURPOSE = "history.identity";

  private final JdbcClient jdbc;
  private final DeferredWrites writes;
  private final Vault vault;
  private final LookupHashes hashes;
  private final ImportGrounds grounds;
  private final ShieldRule shield;

  Origins(
      JdbcClient jdbc,
      DeferredWrites writes,
      Vault vault,
      LookupHashes hashes,
      ImportGrounds grounds,
      ShieldRule shield) {
    this.grounds = grounds;
    this.jdbc = jdbc;
    this.writes = writes;
    this.vault = vault;
    this.hashes = hashes;
    this.shield = shield;
  }

  /** The list and line that an incident came from. */
  record SourceLine(UUID list, String fileName, int line) {}

  /** Stores where an imported incident came from, with its encrypted line. */
  void add(PastIncidents.ImportedIncident imported, SourceLine source, Verdict.Accepted row) {
    var id = imported.incident().value();
    var identity = hashes.computeCurrent(PURPOSE, row.identity());
    writes
        .sql(
            """
            insert into history_origin
              (organisation_id, incident_id, list_id, line, file_name, original, key_id,
               ground_id, police, identity_version, identity)
            values (:organisation, :incident, :list, :line, :file, :original, :key,
               :ground, :police, :version, :identity)
            """)
        .param("organisation", CurrentOrganisation.id())
        .param("incident", id)
        .param("list", source.list())
        .param("line", source.line())
        .param("file", vault.encryptText(imported.key(), cell("file_name", id), source.fileName()))
        .param("original", vault.encryptText(imported.key(), cell("original", id), row.original()))
        .param("key", imported.key().value())
        .param("ground", row.ground().id())
        .param("police", row.police().name())
        .param("version", identity.version())
        .param("identity", identity.value())
        .add();
  }

  /** Returns how many incidents with each of these identities were imported before. */
  Map<String, Integer> countByIdentity(Collection<String> identities) {
    // Hashes are compared as hexadecimal text, because arrays cannot be the keys of a map.
    Map<String, String> byHash = new HashMap<>();
    for (var identity : new HashSet<>(identities)) {
      hashes
          .computeAll(PURPOSE, identity)
          .forEach(hash -> byHash.put(HexFormat.of().formatHex(hash.value()), identity));
    }
    var sought = byHash.keySet().stream().map(HexFormat.of()::parseHex).toArray(byte[][]::new);
    Map<String, Integer> found = new HashMap<>();
    jdbc.sql(
            """
            select identity from history_origin
            where organisation_id = :organisation and identity = any (:sought)
            """)
        .param("organisation", CurrentOrganisation.id())
        .param("sought", sought)
        .query((row, number) -> HexFormat.of().formatHex(row.getBytes("identity")))
        .list()
        .forEach(hash -> found.merge(String.valueOf(byHash.get(hash)), 1, Integer::sum));
    return found;
  }

  /** Counts by body the incidents of a list that the viewer may not read. */
  @Transactional(readOnly = true)
  public Map<BodyKind, Integer> countHiddenByBody(Viewer viewer, StoredList list) {
    Map<BodyKind, Integer> counts = new EnumMap<>(BodyKind.class);
    jdbc.sql(
            """
            select p.body, count(*) found from history_origin h
            join case_part p on p.organisation_id = h.organisation_id
              and p.incident_id = h.incident_id
            where h.organisation_id = :organisation and h.list_id = :list
              and (%s) is not true
            group by p.body
            """
                .formatted(VisibleParts.CONDITION))
        .params(VisibleParts.forViewer(viewer).parameters())
        .param("list", list.id())
        .query(
            row -> {
              counts.put(BodyKind.valueOf(row.getString("body")), row.getInt("found"));
            });
    return counts;
  }

  /**
   * Returns the origin, for a viewer who may read the incident; empty when it was not imported.
   * When the accused are shielded, the original line is left out, because it names them.
   */
  @Transactional(readOnly = true)
  public Optional<Origin> find(CaseAccess access) {
    access.require(Action.READ, access.parts(Action.READ).getFirst().id());
    var id = access.incident().value();
    var shielded = shield.isShielded(access, access.incident());
    return jdbc.sql("select * from history_origin where organisation_id = ? and incident_id = ?")
        .params(CurrentOrganisation.id(), id)
        .query(
            (row, number) -> {
              var key = new KeyId(row.getObject("key_id", UUID.class));
              return new Origin(
                  decrypt(key, "file_name", id, row.getBytes("file_name")),
                  row.getInt("line"),
                  shielded ? null : decrypt(key, "original", id, row.getBytes("original")),
                  PoliceAnswer.valueOf(row.getString("police")),
                  grounds.get(row.getObject("ground_id", UUID.class)),
                  shielded);
            })
        .optional();
  }

  private @Nullable String decrypt(KeyId key, String column, UUID id, byte[] sealed) {
    return vault.findText(key, cell(column, id), sealed).orElse(null);
  }

  private static DatabaseCell cell(String column, UUID id) {
    return new DatabaseCell("history_origin", column, id);
  }
}
