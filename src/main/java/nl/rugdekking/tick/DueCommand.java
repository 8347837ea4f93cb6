// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.tick;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import nl.rugdekking.database.CommandServer;
import nl.rugdekking.database.DatabaseException;
import nl.rugdekking.database.DatabaseSettings;

/**
 * The command {@code ./run due}: prints which work waits and which rows were set aside, over all
 * organisations. It prints kinds, ids and classes of exceptions, and nothing from a case.
 */
public final class DueCommand {

  private static final String WAITING =
      """
      select w.kind || ': ' || count(*) || ' waiting, the oldest for '
        || date_trunc('second', now() - min(w.due)) || ', tried ' || max(w.attempts) || ' times'
      from work_due w where w.due <= now() group by w.kind order by min(w.due)
      """;

  private static final String SET_ASIDE =
      """
      select s.kind || ': row ' || s.row_id || ' of ' || s.row_table || ' of organisation '
        || coalesce(o.slug, s.organisation_id::text) || ', tried ' || s.attempts || ' times, last at '
        || to_char(s.failed_at at time zone 'Europe/Amsterdam', 'YYYY-MM-DD HH24:MI') || ' with '
        || s.fault || ', again at '
        || to_char(s.next_at at time zone 'Europe/Amsterdam', 'YYYY-MM-DD HH24:MI')
      from work_set_aside s left join organisation o on o.id = s.organisation_id
      order by s.attempts desc, s.failed_at, s.row_id
      """;

  private DueCommand() {}

  /** Returns the exit status: 0 when no row was set aside, 1 when some were. */
  public static int run(DatabaseSettings settings, PrintStream out) {
    try (var server = CommandServer.open(settings);
        var connection = server.migrator().connect()) {
      connection.setReadOnly(true);
      return print(connection, out) == 0 ? 0 : 1;
    } catch (SQLException e) {
      throw DatabaseException.because("The database could not be read", e);
    }
  }

  private static int print(Connection connection, PrintStream out) throws SQLException {
    list(connection, "Work that waits:", WAITING, "No work waits.", out);
    var aside = list(connection, "Set aside:", SET_ASIDE, "Nothing was set aside.", out);
    out.flush();
    return aside;
  }

  private static int list(
      Connection connection, String title, String sql, String textWhenEmpty, PrintStream out)
      throws SQLException {
    int lines = 0;
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        if (lines++ == 0) {
          out.println(title);
        }
        out.println("  " + rows.getString(1));
      }
    }
    if (lines == 0) {
      out.println(textWhenEmpty);
    }
    return lines;
  }
}
