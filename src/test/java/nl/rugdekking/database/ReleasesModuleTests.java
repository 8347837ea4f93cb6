// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import nl.rugdekking.copies.CopyDestination;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * A release leaves a database alone that a newer one has migrated, or that was made before the
 * first one.
 */
@TestInstance(TestInstance.Lifecycle.PER_METHOD)
class ReleasesModuleTests {

  private static final String NEWEST = "209901010000";
  private static final String BETWEEN = "202611301502";
  private static final String UNRELEASED = "202611301400";
  private static final String REFUSAL =
      "The database was changed by a newer release of Rugdekking, with migration %s that this one does not know: use that release";
  private static final String TOO_OLD =
      "The database was made before the first release of Rugdekking, with migration %s, and can be neither upgraded nor exported: begin with an empty database and an empty RUGDEKKING_KEYS";

  @TempDir Path directory;
  private DatabaseServer server;

  @BeforeEach
  void migrate() {
    server = EmbeddedServer.start(SharedCluster.migrated(data()));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void refusesAMigrationThatItDoesNotKnowNewerOrOlderThanItsOwn() throws SQLException {
    for (var version : List.of(NEWEST, BETWEEN)) {
      migrateByAnotherRelease(version);
      assertThatThrownBy(() -> Migrations.run(server.migrator(), server.application()))
          .isInstanceOf(DatabaseException.class)
          .hasMessage(REFUSAL, version);
      execute("delete from flyway_schema_history where version = '" + version + "'");
    }
    Migrations.run(server.migrator(), server.application());
  }

  @Test
  void refusesADatabaseFromBeforeTheFirstReleaseAndLeavesItAsItWas() throws SQLException {
    makeBeforeTheFirstRelease();
    assertThatThrownBy(() -> Migrations.run(server.migrator(), server.application()))
        .isInstanceOf(DatabaseException.class)
        .hasMessage(TOO_OLD, UNRELEASED);
    assertThat(count("flyway_schema_history")).isOne();
  }

  @Test
  void refusesADatabaseThatAnotherTextOfAMigrationMade() throws SQLException {
    var changed = "202611301520";
    execute(
        "update flyway_schema_history set checksum = checksum + 1 where version = '"
            + changed
            + "'");
    assertThatThrownBy(() -> Migrations.run(server.migrator(), server.application()))
        .isInstanceOf(DatabaseException.class)
        .hasMessage(TOO_OLD, changed);
  }

  @Test
  void refusesItInEveryCommandToo() throws SQLException, IOException {
    Transfers.export(settings(), CopyDestination.directory(directory.resolve("before")));
    makeBeforeTheFirstRelease();
    refuseEveryCommand(TOO_OLD.formatted(UNRELEASED));
  }

  @Test
  void refusesANewerOneInEveryCommand() throws SQLException, IOException {
    Transfers.export(settings(), CopyDestination.directory(directory.resolve("before")));
    migrateByAnotherRelease(NEWEST);
    refuseEveryCommand(REFUSAL.formatted(NEWEST));
  }

  private void refuseEveryCommand(String sentence) {
    var target = directory.resolve("target");
    for (var command :
        List.<Runnable>of(
            () -> Backups.write(settings(), CopyDestination.directory(target)),
            () -> Transfers.export(settings(), CopyDestination.directory(target)),
            () -> Transfers.load(settings(), directory.resolve("before")))) {
      assertThatThrownBy(command::run).isInstanceOf(DatabaseException.class).hasMessage(sentence);
    }
    assertThat(target).doesNotExist();
  }

  @Test
  void waitsForANewerReleaseThatMigratesAndIsThenRefused() throws Exception {
    var old = new CompletableFuture<Throwable>();
    try (var newer = server.migrator().connect();
        var statement = newer.createStatement()) {
      newer.setAutoCommit(false);
      statement.execute("select pg_advisory_xact_lock(" + Migrations.LOCK + ")");
      Thread.ofVirtual().start(() -> old.complete(refusal()));
      ServerWords.within(
          java.time.Duration.ofSeconds(20), () -> count("pg_locks where not granted") == 1);
      assertThat(old).isNotDone();
      migrateByAnotherRelease(NEWEST);
      newer.commit();
    }
    assertThat(old.get(20, TimeUnit.SECONDS))
        .isInstanceOf(DatabaseException.class)
        .hasMessage(REFUSAL, NEWEST);
  }

  @Test
  void theApplicationSaysItInOneSentenceAndDoesNotStart() throws Exception {
    migrateByAnotherRelease(NEWEST);
    assertThat(start()).contains(REFUSAL.formatted(NEWEST)).doesNotContain("\tat");
  }

  @Test
  void theApplicationSaysInOneSentenceThatADatabaseIsTooOld() throws Exception {
    makeBeforeTheFirstRelease();
    assertThat(start()).contains(TOO_OLD.formatted(UNRELEASED)).doesNotContain("\tat");
  }

  /** Starts the application, which must end by itself, and returns what it said was wrong. */
  private String start() throws Exception {
    server.close();
    var process =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1", // it ends soon
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            "nl.rugdekking.RugdekkingApplication");
    process.environment().put("RUGDEKKING_DATA", data().toString());
    process.environment().put("RUGDEKKING_KEYS", directory.resolve("keys").toString());
    process.environment().put("PORT", "0");
    var errors = directory.resolve("errors");
    var running =
        process
            .redirectError(errors.toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(running.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(running.exitValue()).isEqualTo(1);
    return Files.readString(errors);
  }

  private Throwable refusal() {
    try {
      Migrations.run(server.migrator(), server.application());
      return new AssertionError("was not refused");
    } catch (RuntimeException e) {
      return e;
    }
  }

  /** As Flyway of another release writes it down. */
  private void migrateByAnotherRelease(String version) throws SQLException {
    execute(
        """
        insert into flyway_schema_history
          (installed_rank, version, description, type, script, checksum, installed_by,
           execution_time, success)
        select max(installed_rank) + 1, '%1$s', 'other', 'SQL', 'V%1$s__other.sql', 1,
          current_user, 1, true from flyway_schema_history
        """
            .formatted(version));
  }

  /** Leaves one row of Flyway, with a migration that no release has. */
  private void makeBeforeTheFirstRelease() throws SQLException {
    execute("delete from flyway_schema_history where installed_rank > 1");
    execute("update flyway_schema_history set version = '" + UNRELEASED + "'");
  }

  private void execute(String sql) throws SQLException {
    try (var connection = server.migrator().connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private long count(String rows) {
    try (var connection = server.migrator().connect();
        var statement = connection.createStatement();
        var answer = statement.executeQuery("select count(*) from " + rows)) {
      answer.next();
      return answer.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Path data() {
    return directory.resolve("data");
  }

  private DatabaseSettings settings() {
    return new DatabaseSettings(Map.of("RUGDEKKING_DATA", data().toString())::get);
  }
}
