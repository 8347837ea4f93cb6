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

/** Which keys the database uses, over all organisations; the catalogue says in which tables. */
final class SealedTables {

  /** Of an id as text: the file and the kind, which is where the key lies. */
  private static final int FILE = 10;

  private final JdbcClient jdbc;

  SealedTables(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<String> names() {
    return tablesWith("key_id");
  }

  /** Returns true when a row was sealed, or can be found by a keyed hash only. */
  boolean isUsed() {
    var tables = new LinkedHashSet<>(names());
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
    return keys("select distinct key_id from %s where key_id is not null", List.of());
  }

  /** One of the used keys in each file of the key store. */
  List<KeyId> oneOfEachFile() {
    return keys(
        "select min(key_id::text)::uuid as key_id from %s where key_id is not null group by left(key_id::text, "
            + FILE
            + ")",
        List.of());
  }

  /** Every used key that lies in the same files as these. */
  List<KeyId> inTheFilesOf(Collection<KeyId> keys) {
    var files = keys.stream().map(key -> key.toString().substring(0, FILE)).toList();
    return keys(
        "select distinct key_id from %s where left(key_id::text, " + FILE + ") = any(:files)",
        files);
  }

  private List<KeyId> keys(String sql, List<String> files) {
    Set<KeyId> keys = new LinkedHashSet<>();
    for (var table : names()) {
      keys.addAll(
          jdbc.sql(sql.formatted(table))
              .param("files", files.toArray(String[]::new))
              .query((row, _) -> new KeyId(row.getObject("key_id", UUID.class)))
              .list());
    }
    return List.copyOf(keys);
  }

  /** Of the look-up keys that made the stored hashes. */
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
