// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the server when something around it is killed. */
class ServerGuardModuleTests {

  @TempDir Path data;

  @BeforeEach
  void unpacked() {
    SharedCluster.in(data);
  }

  @Test
  void endsTheServerWhenTheApplicationIsKilled() throws IOException, SQLException {
    var held = HeldServer.start(data);
    ServerWords.kill(held.application().toHandle());
    ServerWords.within(ServerWords.PATIENCE, () -> !held.server().isAlive());
    assertThat(ServerFolder.in(data).postmasterFile())
        .as("stopped in order, not killed")
        .doesNotExist();
    try (var server = EmbeddedServer.start(data)) {
      ServerWords.write(server, "at once");
      assertThat(ServerWords.read(server)).containsExactly("at once");
    }
  }

  @Test
  void stopsAServerThatLostBothApplicationAndGuardBeforeItStartsItsOwn() throws Exception {
    var held = HeldServer.start(data);
    held.killAllButTheServer();
    assertThat(held.server().isAlive()).as("left behind").isTrue();
    try (var server = EmbeddedServer.start(data)) {
      // it counts as alive until whoever inherited it has taken note of its end
      ServerWords.within(ServerWords.PATIENCE, () -> !held.server().isAlive());
      assertThat(server.pid()).isNotEqualTo(held.server().pid());
      ServerWords.write(server, "taken over");
      assertThat(ServerWords.read(server)).containsExactly("taken over");
    }
  }

  @Test
  void startsAgainWhenOnlyTheGuardIsKilled() throws SQLException {
    try (var server = EmbeddedServer.start(data)) {
      ServerWords.write(server, "guarded");
      var before = server.pid();
      ServerWords.kill(ProcessHandle.of(before).orElseThrow().parent().orElseThrow());
      ServerWords.within(
          ServerWords.PATIENCE, () -> server.pid() != before && ServerWords.answers(server));
      assertThat(ServerWords.read(server)).containsExactly("guarded");
    }
  }

  @Test
  void startsAgainEveryTimeTheServerIsKilledAndLosesNothing() throws SQLException {
    try (var server = EmbeddedServer.start(data)) {
      for (var word : List.of("one", "two", "three")) {
        ServerWords.write(server, word);
        var before = server.pid();
        ServerWords.kill(ProcessHandle.of(before).orElseThrow());
        ServerWords.within(
            ServerWords.PATIENCE, () -> server.pid() != before && ServerWords.answers(server));
      }
      assertThat(ServerWords.read(server)).containsExactly("one", "two", "three");
    }
  }

  @Test
  void isNotStoppedByANumberThatAnotherProcessHasByNow() throws Exception {
    EmbeddedServer.start(data).close();
    var other = new ProcessBuilder("sleep", "60").start();
    try {
      Files.writeString(
          ServerFolder.in(data).postmasterFile(),
          other.pid() + "\n" + ServerFolder.in(data).cluster() + "\n");
      try (var server = EmbeddedServer.start(data)) {
        assertThat(ServerWords.answers(server)).isTrue();
        assertThat(other.isAlive()).as("not ours, so left alone").isTrue();
      }
    } finally {
      other.destroyForcibly();
    }
  }
}
