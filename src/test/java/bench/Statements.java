// SPDX-License-Identifier: EUPL-1.2
package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the application really sends: taken from the server's own log while it logs every statement,
 * so that no copy of it can fall behind. The server goes back to logging nothing afterwards.
 */
final class Statements {

  private static final Pattern EXECUTE = Pattern.compile("(?s)(?:execute [^:]+|statement): (.*)");
  private static final Pattern PARAMETER =
      Pattern.compile("\\$\\d+ = (NULL|'([^']*+(?:''[^']*+)*+)')(?:, )?");
  private static final List<String> LOGGED =
      List.of(
          "log_destination = 'jsonlog'",
          "log_statement = 'all'",
          "log_error_verbosity = 'default'",
          "log_parameter_max_length = -1");

  /** A statement with the values that went with it, in order. */
  record Statement(String sql, List<@Nullable String> values) {}

  interface Work {
    void run() throws IOException;
  }

  private Statements() {}

  /**
   * Runs the work, and returns every transaction committed meanwhile in which a statement begins
   * like this; those around it on the same connection, that ran outside a transaction, are left
   * out.
   */
  static List<List<Statement>> transactions(Ground ground, String marker, Work work)
      throws IOException, SQLException, InterruptedException {
    try (var connection = ground.connect()) {
      for (var setting : LOGGED) {
        change(connection, "set " + setting);
      }
      Thread.sleep(500);
      work.run();
      change(connection, "reset all");
      Thread.sleep(500);
    }
    var transactions = new ArrayList<List<Statement>>();
    for (var log : logs(ground)) {
      transactions.addAll(read(Files.readAllLines(log)));
      Files.delete(log);
    }
    transactions.removeIf(one -> one.stream().noneMatch(s -> s.sql.startsWith(marker)));
    return transactions;
  }

  private static void change(Connection connection, String setting) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("alter system " + setting);
      statement.execute("select pg_reload_conf()");
    }
  }

  private static List<Path> logs(Ground ground) throws IOException {
    try (var files = Files.list(ground.database().resolve("log"))) {
      return files.filter(file -> file.toString().endsWith(".json")).toList();
    }
  }

  private static List<List<Statement>> read(List<String> lines) {
    var json = new JsonMapper();
    var open = new HashMap<Integer, List<Statement>>();
    var committed = new ArrayList<List<Statement>>();
    for (var line : lines) {
      read(json.readTree(line), open, committed);
    }
    return committed;
  }

  private static void read(
      JsonNode line, Map<Integer, List<Statement>> open, List<List<Statement>> committed) {
    var sql = EXECUTE.matcher(line.path("message").asString(""));
    if (!sql.matches()) {
      return;
    }
    int process = line.path("pid").asInt();
    var text = sql.group(1).strip();
    switch (text.toUpperCase(Locale.ROOT)) {
      case "BEGIN", "BEGIN READ ONLY" -> open.put(process, new ArrayList<>());
      case "COMMIT" -> {
        var done = open.remove(process);
        if (done != null) {
          committed.add(done);
        }
      }
      case "ROLLBACK" -> open.remove(process);
      default -> {
        var running = open.get(process);
        if (running != null) {
          running.add(new Statement(text, values(line.path("detail").asString(""))));
        }
      }
    }
  }

  private static List<@Nullable String> values(String detail) {
    var values = new ArrayList<@Nullable String>();
    var parameter = PARAMETER.matcher(detail);
    while (parameter.find()) {
      var quoted = parameter.group(2);
      values.add(quoted == null ? null : quoted.replace("''", "'"));
    }
    return values;
  }
}
