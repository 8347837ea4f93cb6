// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/** What docs/columns.md says of each column. */
public final class ColumnsDocument {

  public record Row(String column, String how, String why) {}

  private ColumnsDocument() {}

  public static List<Row> rows() {
    return DocumentTable.rows("docs/columns.md", "columns").stream()
        .map(
            row ->
                new Row(
                    Objects.requireNonNull(row.get("column")),
                    Objects.requireNonNull(row.get("how")),
                    Objects.requireNonNull(row.get("why"))))
        .toList();
  }

  public static List<String> all() {
    return columns(row -> true);
  }

  public static List<String> encrypted() {
    return columns(row -> row.how().equals("encrypted"));
  }

  /** Those that are there, as the database's own catalogue tells. */
  public static List<String> inDatabase(Connection connection, String condition)
      throws SQLException {
    return Database.texts(
        connection,
        """
        select c.relname || '.' || a.attname from pg_class c
        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
        """
            + condition);
  }

  /** Where a name or an address may stand. */
  public static List<String> personal() {
    return columns(row -> row.how().equals("clear, personal"));
  }

  private static List<String> columns(Predicate<Row> wanted) {
    return rows().stream().filter(wanted).map(Row::column).toList();
  }
}
