// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.custody;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rugdekking.ColumnsDocument;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures.Scene;
import nl.rugdekking.vault.CareVault;
import nl.rugdekking.vault.DatabaseCell;
import nl.rugdekking.vault.KeyDestroyedException;
import nl.rugdekking.vault.KeyId;
import nl.rugdekking.vault.TamperedValueException;
import nl.rugdekking.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;

/** What can still be read of an organisation by whoever has the database and the key store. */
@TestComponent
class StoredTexts {

  @Autowired Vault vault;
  @Autowired CareVault careVault;

  /** Every text that a key in the key store still opens, by the cell it stands in. */
  Map<String, String> texts(Scene scene) {
    return Database.asMigrator(
        connection -> {
          var texts = new TreeMap<String, String>();
          for (var column : ColumnsDocument.encrypted()) {
            var table = column.substring(0, column.indexOf('.'));
            var name = column.substring(column.indexOf('.') + 1);
            read(connection, scene, table, name, texts);
          }
          return texts;
        });
  }

  private void read(
      Connection connection, Scene scene, String table, String column, Map<String, String> texts)
      throws SQLException {
    var condition =
        table.startsWith("account_")
            ? "account_id in (select account_id from membership where organisation_id = '%s')"
            : "organisation_id = '%s'";
    // in the order of the seals, which no change of another column moves
    var sql =
        "select * from %1$s where %2$s is not null and %3$s order by %2$s"
            .formatted(table, column, condition.formatted(scene.organisation().id().value()));
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        var text = open(rows, table, column);
        if (text != null) {
          texts.put(
              table + "." + column + " " + rows.getString("key_id") + " " + rows.getRow(), text);
        }
      }
    }
  }

  /** A seal is bound to its row; every id in the row is tried, so that none is passed over. */
  private @Nullable String open(ResultSet row, String table, String column) throws SQLException {
    var named = column.equals("left_out") ? "left_out_key" : "key_id";
    var key = new KeyId(row.getObject(named, UUID.class));
    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
      if (row.getObject(i) instanceof UUID id) {
        try {
          var cell = new DatabaseCell(table, column, id);
          var sealed = row.getBytes(column);
          return table.equals("care_contact")
              ? careVault.decryptText(key, cell, sealed)
              : vault.decryptText(key, cell, sealed);
        } catch (KeyDestroyedException _) {
          return null;
        } catch (TamperedValueException _) {
          // bound to another id
        }
      }
    }
    throw new AssertionError(table + "." + column + " has a key and does not open");
  }

  /** The columns, not sealed, in which the mark of this scene stands. */
  static Set<String> markedClearColumns(Scene scene) {
    var columns =
        """
        select quote_ident(c.relname) || '.' || quote_ident(a.attname) from pg_class c
        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
        """;
    return Database.texts(columns).stream()
        .filter(column -> holdsMark(column.split("\\."), scene.mark()))
        .collect(Collectors.toSet());
  }

  private static boolean holdsMark(String[] column, String mark) {
    return !Database.texts(
            "select 1 from %s where %s::text like '%%%s%%' limit 1"
                .formatted(column[0], column[1], mark))
        .isEmpty();
  }
}
