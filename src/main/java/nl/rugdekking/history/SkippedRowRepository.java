// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.vault.DatabaseCell;
import nl.rugdekking.vault.KeyId;
import nl.rugdekking.vault.KeyKind;
import nl.rugdekking.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Stores the rows that were not imported, for as long as the import can be undone. */
@Repository
public class SkippedRowRepository {

  private final JdbcClient jdbc;
  private final Vault vault;
  private final JsonMapper json = new JsonMapper();

  SkippedRowRepository(JdbcClient jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  void save(UUID listId, SkippedRows skipped) {
    var key = vault.newKey(KeyKind.REPORT);
    jdbc.sql(
            """
            update history_list set left_out = :rows, left_out_key = :key
            where organisation_id = :organisation and id = :id
            """)
        .param("rows", vault.encryptText(key, cell(listId), json.writeValueAsString(skipped)))
        .param("key", key.value())
        .param("organisation", CurrentOrganisation.id())
        .param("id", listId)
        .update();
  }

  /** Returns the rows; empty when they were destroyed, or the list was not imported yet. */
  @Transactional(readOnly = true)
  public Optional<SkippedRows> find(StoredList list) {
    return jdbc.sql(
            """
            select left_out, left_out_key from history_list
            where organisation_id = ? and id = ? and left_out is not null
            """)
        .params(CurrentOrganisation.id(), list.id())
        .query((row, number) -> decrypt(list.id(), row))
        .optional()
        .flatMap(rows -> rows);
  }

  private Optional<SkippedRows> decrypt(UUID listId, ResultSet row) throws SQLException {
    var key = new KeyId(row.getObject("left_out_key", UUID.class));
    return vault
        .findText(key, cell(listId), row.getBytes("left_out"))
        .map(text -> json.readValue(text, SkippedRows.class));
  }

  private static DatabaseCell cell(UUID listId) {
    return new DatabaseCell("history_list", "left_out", listId);
  }
}
