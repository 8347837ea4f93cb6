// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * A database cluster made once for a test run and copied into each new data directory: to make one
 * takes a processor for a second, and to migrate it another. For tests in which a first start is
 * not the subject.
 */
public final class SharedCluster {

  private static final class Fresh {
    static final Path DATA = made(server -> {});
  }

  private static final class Migrated {
    static final Path DATA =
        made(server -> Migrations.run(server.migrator(), server.application()));
  }

  private SharedCluster() {}

  /** Returns the same data directory, as a first start leaves it. */
  public static Path in(Path data) {
    return copied(Fresh.DATA, data);
  }

  /** Returns the same data directory, with all our tables and no row of anybody. */
  public static Path migrated(Path data) {
    return copied(Migrated.DATA, data);
  }

  private static Path made(Consumer<DatabaseServer> work) {
    var data = SharedPrograms.in(SharedPrograms.temporary("rugdekking-cluster-"));
    try (var server = EmbeddedServer.start(data)) {
      work.accept(server);
    }
    return data;
  }

  private static Path copied(Path source, Path data) {
    SharedPrograms.in(data);
    var from = ServerFolder.in(source);
    var to = ServerFolder.in(data).root().toString();
    try {
      // keeps the modes, on which PostgreSQL insists
      var copy =
          new ProcessBuilder(
                  "cp",
                  "-a",
                  from.cluster().toString(),
                  from.root().resolve("passwords").toString(),
                  to)
              .inheritIO()
              .start();
      if (copy.waitFor() != 0) {
        throw new IllegalStateException("The cluster cannot be copied to " + to);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return data;
  }
}
