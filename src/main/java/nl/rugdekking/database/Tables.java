// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads from PostgreSQL's catalogue which tables there are, and changes their constraints during an
 * import.
 */
final class Tables {

  private final Connection connection;

  Tables(Connection connection) {
    this.connection = connection;
  }

  /** Returns every table with its columns, quoted for SQL and without generated ones. */
  SortedMap<String, String> columns() throws SQLException {
    return pairs(
        """
        select c.relname, string_agg(quote_ident(a.attname), ', ' order by a.attnum)
        from pg_class c
        join pg_attribute a on a.attrelid = c.oid
        where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r'
          and c.relname <> 'flyway_schema_history'
          and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
        group by c.relname
        """);
  }

  /** Returns every sequence that was used, with its last value. */
  SortedMap<String, String> sequences() throws SQLException {
    return pairs(
        """
        select sequencename, last_value::text from pg_sequences
        where schemaname = current_schema() and last_value is not null
        """);
  }

  /** Returns the versions of the migrations that this database has had. */
  String migrations() throws SQLException {
    return String.join(
        " ",
        column(
            """
            select version from flyway_schema_history
            where success and version is not null order by version
            """));
  }

  /**
   * Drops the foreign keys, so that rows can be imported in any order, and returns the statements
   * that create and check them again.
   */
  List<String> dropForeignKeys() throws SQLException {
    var restoring =
        column(
            """
            select format('alter table %s add constraint %I %s',
              conrelid::regclass, conname, pg_get_constraintdef(oid))
            from pg_constraint
            where contype = 'f' and connamespace = current_schema()::regnamespace
            order by conrelid::regclass::text, conname
            """);
    execute(
        column(
            """
            select format('alter table %s drop constraint %I', conrelid::regclass, conname)
            from pg_constraint
            where contype = 'f' and connamespace = current_schema()::regnamespace
            """));
    return restoring;
  }

  /**
   * Switches triggers off during an import, because they already ran when the rows were first
   * written.
   */
  void setTriggersEnabled(boolean on) throws SQLException {
    execute(
        columns().keySet().stream()
            .map(table -> "alter table " + quote(table) + (on ? " enable" : " disable"))
            .map(statement -> statement + " trigger user")
            .toList());
  }

  void execute(List<String> statements) throws SQLException {
    try (var statement = connection.createStatement()) {
      for (var sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private List<String> column(String query) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      var values = new ArrayList<String>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    }
  }

  private SortedMap<String, String> pairs(String query) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      var values = new TreeMap<String, String>();
      while (rows.next()) {
        values.put(rows.getString(1), rows.getString(2));
      }
      return values;
    }
  }

  boolean isEmpty(String table) throws SQLException {
    return column("select 1 from " + quote(table) + " limit 1").isEmpty();
  }

  static String quote(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
