// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerModuleTests {

  @TempDir Path data;

  @Test
  void keepsWhatWasCommittedOverStopAndStart() throws SQLException {
    try (var server = EmbeddedServer.start(data)) {
      write(server, "kept");
    }
    try (var server = EmbeddedServer.start(data)) {
      assertThat(read(server)).isEqualTo("kept");
    }
  }

  @Test
  void startsAServerThatWasKilledAgainWithItsData() throws SQLException {
    try (var server = EmbeddedServer.start(data)) {
      write(server, "committed");
      var before = server.pid();
      kill(before);
      within(Duration.ofSeconds(20), () -> server.pid() != before && answers(server));
      assertThat(read(server)).isEqualTo("committed");
    }
  }

  @Test
  void endsTheServerWhenItIsClosed() {
    var server = EmbeddedServer.start(data);
    var pid = server.pid();
    server.close();
    assertThat(ProcessHandle.of(pid)).isEmpty();
  }

  @Test
  void refusesAFolderThatIsInUse() {
    try (var server = EmbeddedServer.start(data)) {
      assertThat(server.pid()).isPositive();
      assertThatThrownBy(() -> EmbeddedServer.start(data))
          .isInstanceOf(DatabaseException.class)
          .hasMessageStartingWith("Another Rugdekking already works with");
    }
  }

  @Test
  void takesAnotherPortWhenSomebodyElseHasOurs() throws IOException, SQLException {
    try (var server = EmbeddedServer.start(data)) {
      write(server, "still here");
    }
    var folder = ServerFolder.in(data);
    try (var squatter = new java.net.ServerSocket()) {
      squatter.bind(
          new java.net.InetSocketAddress(
              java.net.InetAddress.getLoopbackAddress(),
              java.util.Objects.requireNonNull(folder.readPort())));
      try (var server = EmbeddedServer.start(data)) {
        assertThat(folder.readPort()).isNotEqualTo(squatter.getLocalPort());
        assertThat(read(server)).isEqualTo("still here");
      }
    }
  }

  @Test
  void startsOverAfterAFirstStartThatWasInterrupted() throws IOException, SQLException {
    var half = ServerFolder.in(data).root().resolve("cluster.part");
    Files.createDirectories(half.resolve("base"));
    try (var server = EmbeddedServer.start(data)) {
      write(server, "whole");
      assertThat(half).doesNotExist();
    }
  }

  @Test
  void refusesDataOfAnotherMajorVersion() throws IOException {
    EmbeddedServer.start(data).close();
    Files.writeString(ServerFolder.in(data).cluster().resolve("PG_VERSION"), "17\n");
    assertThatThrownBy(() -> EmbeddedServer.start(data))
        .hasMessageContaining("is of PostgreSQL 17 and this release runs 18")
        .hasMessageContaining("export it");
  }

  @Test
  void letsNobodyElseReadPasswordsOrData() throws IOException {
    EmbeddedServer.start(data).close();
    var folder = ServerFolder.in(data);
    assertThat(mode(folder.root())).isEqualTo("rwx------");
    assertThat(mode(folder.cluster())).isEqualTo("rwx------");
    assertThat(mode(folder.programs())).isEqualTo("rwx------");
    for (var role :
        new String[] {ServerFolder.SUPERUSER, ServerFolder.MIGRATOR, ServerFolder.APPLICATION}) {
      assertThat(mode(folder.passwordFile(role))).isEqualTo("rw-------");
    }
  }

  @Test
  void namesTheVersionThatTheProgramsReallyAre() throws Exception {
    EmbeddedServer.start(data).close();
    var process =
        new ProcessBuilder(ServerPrograms.in(ServerFolder.in(data)).command("postgres", "-V"))
            .start();
    assertThat(
            new String(
                process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
        .contains("(PostgreSQL) " + ServerPrograms.VERSION);
  }

  @Test
  void writesNoValueOfARowInItsLog() throws Exception {
    try (var server = EmbeddedServer.start(data);
        var connection = server.application().connect()) {
      for (var text : new String[] {"select 'canary-4711'::uuid", "select canary_4711"}) {
        try (var statement = connection.createStatement()) {
          assertThatThrownBy(() -> statement.execute(text)).isInstanceOf(SQLException.class);
        }
      }
    }
    try (var logs = Files.list(ServerFolder.in(data).log())) {
      for (var log : logs.toList()) {
        assertThat(Files.readString(log)).doesNotContain("canary");
      }
    }
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private static void write(DatabaseServer server, String word) throws SQLException {
    try (var connection = server.migrator().connect();
        var statement = connection.createStatement()) {
      statement.execute("create table word (word text not null)");
      statement.execute("insert into word values ('" + word + "')");
    }
  }

  private static String read(DatabaseServer server) throws SQLException {
    try (var connection = server.migrator().connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select word from word")) {
      assertThat(rows.next()).isTrue();
      return rows.getString(1);
    }
  }

  private static boolean answers(DatabaseServer server) {
    try (var connection = server.application().connect()) {
      return connection.isValid(1);
    } catch (SQLException e) {
      return false;
    }
  }

  /** SIGKILL: the process gets no chance to clean up. */
  private static void kill(long pid) {
    ProcessHandle.of(pid).orElseThrow().destroyForcibly();
  }

  private static void within(Duration patience, BooleanSupplier condition) {
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
