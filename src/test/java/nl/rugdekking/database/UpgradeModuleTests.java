// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.rugdekking.RugdekkingApplication;
import nl.rugdekking.Visitor;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.SpringApplication;

/**
 * What a release stored is still there after an upgrade to this version, and can be read. A
 * migration that cannot be run on the rows of a release, or takes rows or columns from it, fails
 * here.
 */
@TestInstance(TestInstance.Lifecycle.PER_METHOD)
class UpgradeModuleTests {

  private static final String LATER_REASONS =
      "promise = 'DAMAGE' and code in"
          + " ('perpetrator-unknown', 'no-means', 'no-proof', 'steps-unknown', 'too-long')";

  private static final String TOWN = "/duindrecht";
  private static final Pattern PERSONA = Pattern.compile("name=\"persoon\"\\s+value=\"([^\"]+)\"");
  private static final Pattern CASE = Pattern.compile(TOWN + "/incidenten/(\\d{4}-\\w+)");
  private static final Pattern TOLD = Pattern.compile("words: '([^']{20,60})");

  @TempDir Path directory;

  @ParameterizedTest
  @MethodSource("nl.rugdekking.database.KeptRelease#list")
  void whatAReleaseStoredStaysAndCanBeRead(KeptRelease release) throws Exception {
    release.unpackTo(directory);
    try (var server = EmbeddedServer.start(SharedCluster.in(data()))) {
      loadAsReleased(server, release);
      var before = rows(server);
      assertThat(before.values().stream().mapToLong(Long::longValue).sum()).isGreaterThan(1000);
      Migrations.run(server.migrator(), server.application());
      // A migration may ask for work of a new kind on what the release stored.
      delete(server, "work_due", "kind = 'measure-review'");
      // A migration may give an organisation reasons that the release did not know.
      delete(server, "reason", LATER_REASONS);
      assertThat(rows(server)).as("rows by table and column").containsAllEntriesOf(before);
    }
    readACase();
  }

  private void loadAsReleased(DatabaseServer server, KeptRelease release)
      throws SQLException, IOException {
    var flyway = Flyway.configure();
    var migrator = server.migrator();
    flyway.dataSource(migrator.url(), migrator.user(), migrator.password());
    Migrations.configure(flyway, server.application());
    flyway.target(release.newestMigration()).load().migrate();
    var export = directory.resolve("export");
    try (var connection = migrator.connect()) {
      connection.setAutoCommit(false);
      Transfers.readTables(connection, export, Transfers.manifest(export));
      connection.commit();
    }
  }

  private static void delete(DatabaseServer server, String table, String condition)
      throws SQLException {
    try (var connection = server.migrator().connect();
        var statement = connection.createStatement()) {
      statement.executeUpdate("delete from " + table + " where " + condition);
    }
  }

  /** How many rows have a value, for each column. */
  private static SortedMap<String, Long> rows(DatabaseServer server) throws SQLException {
    var rows = new TreeMap<String, Long>();
    try (var connection = server.migrator().connect();
        var statement = connection.createStatement()) {
      for (var table : new Tables(connection).columns().entrySet()) {
        for (var column : table.getValue().split(", ")) {
          try (var answer =
              statement.executeQuery("select count(" + column + ") from " + table.getKey())) {
            answer.next();
            rows.put(table.getKey() + "." + column, answer.getLong(1));
          }
        }
      }
    }
    return rows;
  }

  private void readACase() throws IOException {
    try (var application =
        new SpringApplication(RugdekkingApplication.class)
            .run(
                "--RUGDEKKING_DATA=" + data(),
                "--RUGDEKKING_KEYS=" + directory.resolve("keys"),
                "--RUGDEKKING_DEMO=on",
                "--PORT=0",
                "--spring.jmx.enabled=false")) {
      var port = application.getEnvironment().getProperty("local.server.port");
      var visitor = new Visitor(Integer.parseInt(String.valueOf(port)));
      var told = told();
      var read =
          findAll(PERSONA, visitor.get(TOWN + "/demo").body()).stream()
              .flatMap(persona -> cases(visitor, persona).stream())
              .map(number -> visitor.get(TOWN + "/incidenten/" + number))
              .filter(page -> told.stream().anyMatch(page.body()::contains))
              .findFirst();
      assertThat(read).as("a case with what was told").isPresent();
      assertThat(read.get().statusCode()).isEqualTo(200);
    }
  }

  /** Becomes this persona, and returns the cases among their tasks. */
  private static Set<String> cases(Visitor visitor, String persona) {
    visitor.get(TOWN + "/demo");
    visitor.post(TOWN + "/demo", Map.of("persoon", persona));
    var tasks = visitor.get(TOWN + "/taken");
    assertThat(tasks.statusCode()).isEqualTo(200);
    return findAll(CASE, tasks.body());
  }

  /** The beginnings of what people tell in the year of the demonstration. */
  private static Set<String> told() throws IOException {
    var year = Path.of("src/main/resources/demo/duindrecht-year.yaml");
    return findAll(TOLD, Files.readString(year, StandardCharsets.UTF_8));
  }

  private static Set<String> findAll(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map((MatchResult found) -> found.group(1))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private Path data() {
    return directory.resolve("data");
  }
}
