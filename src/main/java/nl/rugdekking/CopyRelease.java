// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Collectors;
import nl.rugdekking.alarm.PendingCalls;
import nl.rugdekking.database.CommandServer;
import nl.rugdekking.database.DatabaseException;
import nl.rugdekking.database.DatabaseSettings;
import nl.rugdekking.database.RestoredCopy;
import nl.rugdekking.post.PendingLetters;
import nl.rugdekking.tick.WaitingWork;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The command {@code release-restored}. After a restore the application sends nothing until an
 * operator releases the copy; this command first shows what is waiting, then sends or drops it.
 */
final class CopyRelease {

  /** The choice of the operator: what is waiting is sent or dropped. */
  enum Choice {
    SEND,
    DROP
  }

  private CopyRelease() {}

  /**
   * Marks a database as a restored copy, for copies that were restored with the tools of
   * PostgreSQL.
   */
  static void mark(DatabaseSettings settings, PrintStream out) {
    try (var server = CommandServer.open(settings);
        var connection = server.migrator().connect()) {
      RestoredCopy.mark(connection);
      out.println("This database sends nothing until ./run release-restored.");
    } catch (SQLException e) {
      throw DatabaseException.because("The copy was not marked", e);
    }
  }

  /** Releases the copy; only shows what is waiting when the choice is null. */
  static void run(DatabaseSettings settings, @Nullable Choice choice, PrintStream out) {
    try (var server = CommandServer.open(settings);
        var connection = server.migrator().connect()) {
      run(connection, choice, out);
    } catch (SQLException e) {
      throw DatabaseException.because("Nothing was released", e);
    }
  }

  /** Counts and drops in one transaction, so that exactly what was counted is dropped. */
  private static void run(Connection connection, @Nullable Choice choice, PrintStream out)
      throws SQLException {
    connection.setAutoCommit(false);
    var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    var restored =
        RestoredCopy.find(jdbc)
            .orElseThrow(
                () -> new DatabaseException("This is no restored copy: nothing is held back."));
    var letters = new PendingLetters(jdbc);
    var calls = new PendingCalls(jdbc);
    out.printf(
        "Restored at %s. Waiting: %d letters, %d texts of alarms, %d alarms that call on. Due: %s.%n",
        restored, letters.count(), calls.countTexts(), calls.countAlarms(), describeDue(jdbc));
    switch (choice) {
      case null ->
          out.println(
              "Nothing is released. ./run release-restored send sends what waits; ./run release-restored drop does not, and ends the calling. What is due is done after either: reminders, escalations, destruction.");
      case SEND -> RestoredCopy.release(jdbc);
      case DROP -> {
        letters.cancelAll();
        calls.cancelAll();
        RestoredCopy.release(jdbc);
      }
    }
    connection.commit();
    if (choice != null) {
      out.println(
          choice == Choice.SEND
              ? "The copy is released; what waits is sent."
              : "The copy is released; what waited is not sent.");
    }
  }

  private static String describeDue(JdbcClient jdbc) {
    Map<String, Long> due = new WaitingWork(jdbc).countByKind();
    return due.isEmpty()
        ? "nothing"
        : due.entrySet().stream()
            .map(kind -> kind.getKey() + " in " + kind.getValue())
            .collect(Collectors.joining(", ", "", " organisations"));
  }
}
