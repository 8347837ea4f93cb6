// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.rugdekking.TestGround;

/** Looks into all tables past every policy, as whoever holds the disk can. */
final class Rows {

  private Rows() {}

  static int count(String table, UUID organisation) {
    return number(
        "select count(*) from " + table + " where organisation_id = '" + organisation + "'");
  }

  static int number(String sql) {
    try (var connection = TestGround.server().migrator().connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getInt(1);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  static void execute(String sql) {
    try (var connection = TestGround.server().migrator().connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** The tables in which a text can be read, in any column of any row. */
  static List<String> tablesWith(String text) {
    var found = new ArrayList<String>();
    try (var connection = TestGround.server().migrator().connect()) {
      for (var table : tables(connection)) {
        var sql =
            """
            select count(*) from %s t
            where t::text like '%%' || ? || '%%'
              or t::text like '%%' || encode(convert_to(?, 'UTF8'), 'hex') || '%%'
            """
                .formatted(table);
        try (var statement = connection.prepareStatement(sql)) {
          statement.setString(1, text);
          statement.setString(2, text);
          try (var rows = statement.executeQuery()) {
            rows.next();
            if (rows.getInt(1) > 0) {
              found.add(table);
            }
          }
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return found;
  }

  private static List<String> tables(Connection connection) throws SQLException {
    var tables = new ArrayList<String>();
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select quote_ident(tablename) from pg_tables where schemaname = 'public'")) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    return tables;
  }
}
