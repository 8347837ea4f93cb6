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

  /** A column with keys in it. */
  record Place(String table, String column) {}

  private final JdbcClient jdbc;

  SealedTables(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Each column that says under which key a row was sealed, quoted: key_id, and one that ends on
   * _key where a table has a second.
   */
  List<Place> places() {
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
        .query((row, _) -> new Place(row.getString("in_table"), row.getString("in_column")))
        .list();
  }

  /** Returns true when a row was sealed, or can be found by a keyed hash only. */
  boolean isUsed() {
    var tables = new LinkedHashSet<String>();
    places().forEach(place -> tables.add(place.table()));
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

  /** One of the used keys in each file of the key store. */
  List<KeyId> oneOfEachFile() {
    return keys(
        "select min(%2$s::text)::uuid as key from %1$s where %2$s is not null group by left(%2$s::text, "
            + FILE
            + ")",
        List.of());
  }

  /** Every used key that lies in the same files as these. */
  List<KeyId> inTheFilesOf(Collection<KeyId> keys) {
    var files = keys.stream().map(key -> key.toString().substring(0, FILE)).toList();
    return keys(
        "select distinct %2$s as key from %1$s where left(%2$s::text, " + FILE + ") = any(:files)",
        files);
  }

  private List<KeyId> keys(String sql, List<String> files) {
    Set<KeyId> keys = new LinkedHashSet<>();
    for (var place : places()) {
      keys.addAll(
          jdbc.sql(sql.formatted(place.table(), place.column()))
              .param("files", files.toArray(String[]::new))
              .query((row, _) -> new KeyId(row.getObject("key", UUID.class)))
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
