// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.custody;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.rugdekking.vault.KeyId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds the encryption keys that the rows of the database use, in all organisations. The catalogue
 * of the database tells which columns contain ids of keys.
 */
final class EncryptedTables {

  /**
   * The length of the beginning of a key id, as text, that names its file and kind in the key
   * store.
   */
  private static final int FILE = 10;

  /** A column that refers to keys. */
  record KeyColumn(String table, String column) {}

  private final JdbcClient jdbc;

  EncryptedTables(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Returns the columns, quoted for SQL, that name the key a row was encrypted with: key_id, and
   * columns ending in _key where a table has a second key.
   */
  List<KeyColumn> listKeyColumns() {
    return jdbc.sql(
            """
            select quote_ident(c.relname) as in_table, quote_ident(a.attname) as in_column
            from pg_class c
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')
              and a.atttypid = 'uuid'::regtype
              and (a.attname = 'key_id' or a.attname like '%\\_key')
            order by 1, 2
            """)
        .query((row, _) -> new KeyColumn(row.getString("in_table"), row.getString("in_column")))
        .list();
  }

  /** Returns true when any row was encrypted, or has a keyed hash. */
  boolean hasEncryptedRows() {
    var tables = new LinkedHashSet<String>();
    listKeyColumns().forEach(place -> tables.add(place.table()));
    tables.addAll(tablesWith("key_version"));
    tables.addAll(tablesWith("hash_version"));
    return tables.stream()
        .anyMatch(
            table ->
                jdbc.sql("select exists (select from " + table + ")")
                    .query(Boolean.class)
                    .single());
  }

  List<KeyId> all() {
    return keys("select distinct %2$s as key from %1$s where %2$s is not null", List.of());
  }

  /** Returns one used key for each file of the key store. */
  List<KeyId> listKeyPerFile() {
    return keys(
        "select min(%2$s::text)::uuid as key from %1$s where %2$s is not null group by left(%2$s::text, "
            + FILE
            + ")",
        List.of());
  }

  /** Returns all used keys in the same files as these. */
  List<KeyId> listKeysInFilesOf(Collection<KeyId> keys) {
    var files = keys.stream().map(key -> key.toString().substring(0, FILE)).toList();
    return keys(
        "select distinct %2$s as key from %1$s where left(%2$s::text, " + FILE + ") = any(:files)",
        files);
  }

  private List<KeyId> keys(String sql, List<String> files) {
    Set<KeyId> keys = new LinkedHashSet<>();
    for (var place : listKeyColumns()) {
      keys.addAll(
          jdbc.sql(sql.formatted(place.table(), place.column()))
              .param("files", files.toArray(String[]::new))
              .query((row, _) -> new KeyId(row.getObject("key", UUID.class)))
              .list());
    }
    return List.copyOf(keys);
  }

  /** Returns the versions of the look-up keys with which the stored hashes were made. */
  Set<Integer> hashVersions() {
    var versions = new LinkedHashSet<Integer>();
    for (var column : List.of("key_version", "hash_version")) {
      for (var table : tablesWith(column)) {
        versions.addAll(
            jdbc.sql("select distinct " + column + " from " + table + " where " + column + " > 0")
                .query(Integer.class)
                .list());
      }
    }
    return versions;
  }

  private List<String> tablesWith(String column) {
    return new ArrayList<>(
        jdbc.sql(
                """
                select quote_ident(c.relname) from pg_class c
                join pg_attribute a on a.attrelid = c.oid and a.attname = :column
                where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')
                order by 1
                """)
            .param("column", column)
            .query(String.class)
            .list());
  }
}
