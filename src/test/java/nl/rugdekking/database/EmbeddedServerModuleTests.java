// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerModuleTests {

  @TempDir Path data;

  @Test
  void keepsWhatWasCommittedOverStopAndStart() throws SQLException {
    SharedCluster.in(data);
    try (var server = EmbeddedServer.start(data)) {
      ServerWords.write(server, "kept");
    }
    try (var server = EmbeddedServer.start(data)) {
      assertThat(ServerWords.read(server)).containsExactly("kept");
    }
  }

  @Test
  void endsTheServerWhenItIsClosed() {
    SharedCluster.in(data);
    var server = EmbeddedServer.start(data);
    var pid = server.pid();
    server.close();
    assertThat(ProcessHandle.of(pid)).isEmpty();
  }

  @Test
  void refusesAFolderThatIsInUse() {
    SharedCluster.in(data);
    try (var server = EmbeddedServer.start(data)) {
      assertThat(server.pid()).isPositive();
      assertThatThrownBy(() -> EmbeddedServer.start(data))
          .isInstanceOf(DatabaseException.class)
          .hasMessageStartingWith("Another Rugdekking already works with");
    }
  }

  @Test
  void takesAnotherPortWhenSomebodyElseHasOurs() throws IOException, SQLException {
    SharedCluster.in(data);
    try (var server = EmbeddedServer.start(data)) {
      ServerWords.write(server, "still here");
    }
    var folder = ServerFolder.in(data);
    try (var squatter = new ServerSocket()) {
      squatter.bind(
          new InetSocketAddress(
              InetAddress.getLoopbackAddress(), Objects.requireNonNull(folder.readPort())));
      try (var server = EmbeddedServer.start(data)) {
        assertThat(folder.readPort()).isNotEqualTo(squatter.getLocalPort());
        assertThat(ServerWords.read(server)).containsExactly("still here");
      }
    }
  }

  @Test
  void startsOverAfterAFirstStartThatWasInterrupted() throws IOException, SQLException {
    SharedPrograms.in(data);
    var half = ServerFolder.in(data).root().resolve("cluster.part");
    Files.createDirectories(half.resolve("base"));
    try (var server = EmbeddedServer.start(data)) {
      ServerWords.write(server, "whole");
      assertThat(half).doesNotExist();
    }
  }

  @Test
  void refusesDataOfAnotherMajorVersion() throws IOException {
    SharedCluster.in(data);
    EmbeddedServer.start(data).close();
    Files.writeString(ServerFolder.in(data).cluster().resolve("PG_VERSION"), "17\n");
    assertThatThrownBy(() -> EmbeddedServer.start(data))
        .hasMessageContaining("is of PostgreSQL 17 and this release runs 18")
        .hasMessageContaining("export it");
  }

  @Test
  void letsNobodyElseReadPasswordsOrData() throws IOException {
    SharedPrograms.in(data);
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
  void unpacksItsProgramsForItsOwnerOnly(@TempDir Path elsewhere) throws IOException {
    EmbeddedServer.start(elsewhere).close();
    var programs = ServerFolder.in(elsewhere).programs().resolve(ServerPrograms.VERSION);
    assertThat(mode(programs)).isEqualTo("rwx------");
    assertThat(mode(programs.resolve("bin/postgres"))).isEqualTo("rwx------");
    assertThat(mode(programs.resolve("share/postgresql/postgres.bki"))).isEqualTo("rw-------");
  }

  @Test
  void namesTheVersionThatTheProgramsReallyAre() throws Exception {
    SharedPrograms.in(data);
    var process =
        new ProcessBuilder(ServerPrograms.in(ServerFolder.in(data)).command("postgres", "-V"))
            .start();
    assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .contains("(PostgreSQL) " + ServerPrograms.VERSION);
  }

  @Test
  void writesNoValueOfARowInItsLog() throws Exception {
    SharedCluster.in(data);
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
}
