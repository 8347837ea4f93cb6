// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.database.DeferredWrites;
import nl.rugdekking.vault.DatabaseCell;
import nl.rugdekking.vault.KeyDestroyedException;
import nl.rugdekking.vault.KeyId;
import nl.rugdekking.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stores the pieces of evidence that came with a report, in the table evidence. The files
 * themselves are on disk, under the ids in these rows. A piece whose key was destroyed cannot be
 * read, and is left out wherever pieces are returned.
 */
@Repository
public class EvidenceRepository {

  private static final String INSERT =
      """
      insert into evidence
        (organisation_id, id, report_id, key_id, original_file, cleaned_file, metadata, received_at)
      values (:organisation, :id, :report, :key, :original, :cleaned, :metadata, :received)
      """;

  private final JdbcClient jdbc;
  private final DeferredWrites writes;
  private final Vault vault;
  private final JsonMapper json = new JsonMapper();

  EvidenceRepository(JdbcClient jdbc, DeferredWrites writes, Vault vault) {
    this.jdbc = jdbc;
    this.writes = writes;
    this.vault = vault;
  }

  public void add(List<EvidenceItem> items) {
    items.forEach(this::add);
  }

  private void add(EvidenceItem item) {
    var metadata = json.writeValueAsBytes(item.metadata());
    writes
        .sql(INSERT)
        .param("organisation", CurrentOrganisation.id())
        .param("id", item.id())
        .param("report", item.report())
        .param("key", item.key().value())
        .param("original", item.original())
        .param("cleaned", item.cleaned())
        .param("metadata", vault.encrypt(item.key(), cell(item.id()), metadata))
        .param("received", item.receivedAt().atOffset(ZoneOffset.UTC))
        .add();
  }

  /** Returns the evidence of a report in the order of arrival. */
  public List<EvidenceItem> list(UUID report) {
    return jdbc
        .sql(
            """
            select * from evidence where organisation_id = ? and report_id = ?
            order by received_at, id
            """)
        .params(CurrentOrganisation.id(), report)
        .query(this::read)
        .list()
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  /** Returns the evidence of several reports in the order of arrival. */
  public List<EvidenceItem> list(Collection<UUID> reports) {
    return reports.isEmpty()
        ? List.of()
        : jdbc
            .sql(
                """
                select * from evidence where organisation_id = :organisation and report_id in (:reports)
                order by received_at, id
                """)
            .param("organisation", CurrentOrganisation.id())
            .param("reports", reports)
            .query(this::read)
            .list()
            .stream()
            .flatMap(Optional::stream)
            .toList();
  }

  /** Returns the item with this id. */
  Optional<EvidenceItem> find(UUID id) {
    return jdbc.sql("select * from evidence where organisation_id = ? and id = ?")
        .params(CurrentOrganisation.id(), id)
        .query(this::read)
        .optional()
        .flatMap(item -> item);
  }

  /** Deletes an item from a draft and returns it; empty when it is not there. */
  public Optional<EvidenceItem> delete(UUID report, UUID id) {
    return jdbc.sql(
            """
            delete from evidence where organisation_id = ? and report_id = ? and id = ? returning *
            """)
        .params(CurrentOrganisation.id(), report, id)
        .query(this::read)
        .optional()
        .flatMap(item -> item);
  }

  /**
   * Returns the ids of all files that are encrypted under a key, also when the key was destroyed.
   */
  public List<UUID> listFilesByKey(KeyId key) {
    return jdbc
        .sql(
            """
            select unnest(array[original_file, cleaned_file]) as file from evidence
            where organisation_id = ? and key_id = ?
            """)
        .params(CurrentOrganisation.id(), key.value())
        .query((row, number) -> Optional.ofNullable(row.getObject("file", UUID.class)))
        .list()
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  /** Deletes the rows of which the files are encrypted under this key. */
  public void deleteByKey(KeyId key) {
    jdbc.sql("delete from evidence where organisation_id = ? and key_id = ?")
        .params(CurrentOrganisation.id(), key.value())
        .update();
  }

  /** Returns those of the given files that still belong to a piece of evidence. */
  Set<UUID> listReferencedFiles(Collection<UUID> files) {
    return files.isEmpty()
        ? Set.of()
        : jdbc.sql(
                """
                select original_file as file from evidence
                where organisation_id = :organisation and original_file in (:files)
                union all
                select cleaned_file from evidence
                where organisation_id = :organisation and cleaned_file in (:files)
                """)
            .param("organisation", CurrentOrganisation.id())
            .param("files", files)
            .query((row, number) -> Objects.requireNonNull(row.getObject("file", UUID.class)))
            .set();
  }

  private Optional<EvidenceItem> read(ResultSet row, int number) throws SQLException {
    var id = row.getObject("id", UUID.class);
    var key = new KeyId(row.getObject("key_id", UUID.class));
    try {
      var metadata = vault.decrypt(key, cell(id), row.getBytes("metadata"));
      return Optional.of(
          new EvidenceItem(
              id,
              row.getObject("report_id", UUID.class),
              key,
              row.getObject("original_file", UUID.class),
              row.getObject("cleaned_file", UUID.class),
              json.readValue(metadata, EvidenceItem.Metadata.class),
              row.getObject("received_at", OffsetDateTime.class).toInstant(),
              row.getString("scan_state").equals("CLEAN")));
    } catch (KeyDestroyedException destroyed) {
      return Optional.empty();
    }
  }

  private static DatabaseCell cell(UUID id) {
    return new DatabaseCell(EvidenceItem.TABLE, "metadata", id);
  }
}
