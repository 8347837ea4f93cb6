// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A table with words, to see whether what was written is still there. */
final class ServerWords {

  /** How long a fact may let itself be waited for on a machine that has much else to do. */
  static final Duration PATIENCE = Duration.ofSeconds(60);

  private ServerWords() {}

  static void write(DatabaseServer server, String word) throws SQLException {
    try (var connection = server.migrator().connect();
        var statement = connection.createStatement()) {
      statement.execute("create table if not exists word (word text not null)");
      statement.execute("insert into word values ('" + word + "')");
    }
  }

  static List<String> read(DatabaseServer server) throws SQLException {
    try (var connection = server.migrator().connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select word from word")) {
      var words = new ArrayList<String>();
      while (rows.next()) {
        words.add(rows.getString(1));
      }
      return words;
    }
  }

  static boolean answers(DatabaseServer server) {
    try (var connection = server.application().connect()) {
      return connection.isValid(1);
    } catch (SQLException e) {
      return false;
    }
  }

  /** SIGKILL: the process gets no chance to clean up. */
  static void kill(ProcessHandle process) {
    process.destroyForcibly();
    within(PATIENCE, () -> !process.isAlive());
  }

  static void within(Duration patience, BooleanSupplier condition) {
    var deadline = System.nanoTime() + patience.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("still not so after %s", patience).isLessThan(deadline);
      try {
        TimeUnit.MILLISECONDS.sleep(20);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
