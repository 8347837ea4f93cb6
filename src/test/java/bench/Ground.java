// SPDX-License-Identifier: EUPL-1.2
package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** Directories for data and keys, and the way past the policies to what is in them. */
final class Ground implements AutoCloseable {

  private final Path directory;
  private final boolean kept;

  Ground() throws IOException {
    directory = Files.createTempDirectory("rugdekking-bench-");
    kept = false;
  }

  /** These stay, to be used again. */
  Ground(Path directory) throws IOException {
    this.directory = Files.createDirectories(directory);
    kept = true;
  }

  /** Whether all was done of what takes long. */
  boolean isReady() {
    return Files.exists(ready());
  }

  void becomesReady() throws IOException {
    Files.writeString(ready(), "");
  }

  private Path ready() {
    return directory.resolve("ready");
  }

  Path data() {
    return directory.resolve("data");
  }

  Path keys() {
    return directory.resolve("keys");
  }

  Path log() {
    return directory.resolve("application.log");
  }

  Path database() {
    return data().resolve("database");
  }

  int databasePort() throws IOException {
    return Integer.parseInt(read(database().resolve("port")));
  }

  String databasePassword(String role) throws IOException {
    return read(database().resolve("passwords").resolve(role));
  }

  /** As the database's superuser: sees every row and may change how the server logs. */
  Connection connect() throws IOException, SQLException {
    var login = new Properties();
    login.setProperty("user", "postgres");
    login.setProperty("password", databasePassword("postgres"));
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + databasePort() + "/rugdekking", login);
  }

  /** The process number of the database server of this moment. */
  long databaseServer() throws IOException {
    return Long.parseLong(
        Files.readAllLines(database().resolve("cluster").resolve("postmaster.pid"))
            .getFirst()
            .strip());
  }

  /** Processor time the server and its processes of now have used, in seconds. */
  double databaseSeconds() throws IOException {
    return ProcessHandle.of(databaseServer()).stream()
        .flatMap(server -> Stream.concat(Stream.of(server), server.children()))
        .flatMap(process -> process.info().totalCpuDuration().stream())
        .mapToDouble(used -> used.toMillis() / 1e3)
        .sum();
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file).strip();
  }

  @Override
  public void close() throws IOException {
    if (!kept) {
      FileSystemUtils.deleteRecursively(directory);
    }
  }
}
