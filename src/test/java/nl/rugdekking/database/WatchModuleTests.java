// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file with the port or a password of our own server cannot be read for a while. */
class WatchModuleTests {

  private static final Duration LONG = Duration.ofSeconds(30);

  @TempDir Path data;

  @Test
  void theWatchSeesAnOutageOfAnyCauseAndItsEnd() throws Exception {
    SharedCluster.in(data);
    try (var server = EmbeddedServer.start(data)) {
      try (var connection = server.migrator().connect();
          var statement = connection.createStatement()) {
        statement.execute("create table restored_copy (at timestamptz)");
        statement.execute("grant select on restored_copy to " + ServerFolder.APPLICATION);
      }
      var watch = new DatabaseMonitor(server, new RequestDataSource(server.application()));
      var password = data.resolve("database/passwords/rugdekking_app");
      var away = hide(password);
      watch.start();
      try {
        await(watch::isDown);
        show(away, password);
        await(watch::isAnswering);
        assertThat(watch.isDown()).isFalse();
      } finally {
        watch.stop();
      }
    }
  }

  private static Path hide(Path file) throws IOException {
    var away = Files.move(file, file.resolveSibling("away"));
    Files.createDirectory(file);
    return away;
  }

  private static void show(Path away, Path file) throws IOException {
    Files.delete(file);
    Files.move(away, file);
  }

  private static void await(BooleanSupplier wanted) throws InterruptedException {
    long end = System.nanoTime() + LONG.toNanos();
    while (!wanted.getAsBoolean() && System.nanoTime() < end) {
      Thread.sleep(100);
    }
    assertThat(wanted.getAsBoolean()).isTrue();
  }
}
