// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import nl.rugdekking.copies.CopyDestination;
import nl.rugdekking.copies.CopyException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupsModuleTests {

  @TempDir Path directory;

  @BeforeEach
  void unpacked() {
    SharedCluster.in(data());
    SharedPrograms.in(restored());
  }

  @Test
  void holdsEverythingThatWasCommittedBeforeItBeganWhileWritingGoesOn() throws Exception {
    var acknowledged = new AtomicInteger();
    int before;
    try (var server = EmbeddedServer.start(data())) {
      var stop = new AtomicBoolean();
      var writer = Thread.ofVirtual().start(() -> count(server, acknowledged, stop));
      ServerWords.within(ServerWords.PATIENCE, () -> acknowledged.get() > 20);
      before = acknowledged.get();
      Backups.write(settings(data()), CopyDestination.directory(backup()));
      stop.set(true);
      writer.join();
    }
    Backups.restore(settings(restored()), backup());
    try (var server = EmbeddedServer.start(restored())) {
      var numbers = ServerWords.read(server);
      assertThat(numbers).hasSizeBetween(before, acknowledged.get());
      assertThat(numbers)
          .as("one after another, without a hole")
          .containsExactlyElementsOf(
              IntStream.rangeClosed(1, numbers.size()).mapToObj(Integer::toString).toList());
    }
  }

  @Test
  void worksWithoutTheApplicationAndTakesItsFilesAlong() throws IOException, SQLException {
    write("quiet");
    var file = data().resolve("files/ab/photo");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "sealed");
    Backups.write(settings(data()), CopyDestination.directory(backup()));
    Backups.restore(settings(restored()), backup());
    try (var server = EmbeddedServer.start(restored())) {
      assertThat(ServerWords.read(server)).containsExactly("quiet");
      // the migrator may do with it as with tables of its own
      try (var connection = server.migrator().connect();
          var statement = connection.createStatement()) {
        assertThat(statement.executeUpdate("delete from restored_copy"))
            .as("a copy of a release without the table is marked too")
            .isOne();
      }
    }
    assertThat(restored().resolve("files/ab/photo")).hasContent("sealed");
  }

  @Test
  void holdsNoPasswordAndIsForItsOwnerOnly() throws IOException, SQLException {
    write("private");
    Backups.write(settings(data()), CopyDestination.directory(backup()));
    var folder = ServerFolder.in(data());
    try (var files = Files.walk(backup())) {
      for (var path : files.toList()) {
        if (Files.isDirectory(path)) {
          assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
              .as(path.toString())
              .isEqualTo("rwx------");
        } else {
          assertThat(new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1))
              .doesNotContain(folder.password(ServerFolder.APPLICATION))
              .doesNotContain(folder.password(ServerFolder.MIGRATOR))
              .doesNotContain(folder.password(ServerFolder.SUPERUSER));
        }
      }
    }
  }

  @Test
  void isNotPutOverDataThatIsThere() throws SQLException {
    write("mine");
    Backups.write(settings(data()), CopyDestination.directory(backup()));
    assertThatThrownBy(() -> Backups.restore(settings(data()), backup()))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("already holds data");
    try (var server = EmbeddedServer.start(data())) {
      assertThat(ServerWords.read(server)).containsExactly("mine");
    }
  }

  @Test
  void isNotWrittenOverSomethingElse() throws IOException, SQLException {
    write("mine");
    Files.createDirectories(backup());
    Files.writeString(backup().resolve("letter"), "dear");
    assertThatThrownBy(() -> Backups.write(settings(data()), CopyDestination.directory(backup())))
        .isInstanceOf(CopyException.class)
        .hasMessageEndingWith("is not empty; name a new directory");
    assertThat(backup().resolve("letter")).hasContent("dear");
  }

  @Test
  void saysInASentenceThatThePlaceCannotBeWritten() throws SQLException {
    write("mine");
    assertThatThrownBy(
            () -> Backups.write(settings(data()), CopyDestination.directory(Path.of("/proc/x"))))
        .isInstanceOf(CopyException.class)
        .hasMessage("Nothing can be made in /proc: name a place where this account may write");
    var in = new FileSystemException("/x");
    assertThat(DatabaseException.because("No", in)).hasMessage("No: /x cannot be used");
    assertThat(DatabaseException.because("No", new IOException(new SQLException("gone"))))
        .hasMessage("No: gone");
  }

  @Test
  void isRefusedWhenItIsNone() {
    assertThatThrownBy(() -> Backups.restore(settings(restored()), directory))
        .isInstanceOf(DatabaseException.class)
        .hasMessageEndingWith("is not a backup of Rugdekking");
  }

  @Test
  void isLeftToTheirOwnToolsForAServerElsewhere() {
    var elsewhere =
        new DatabaseSettings(Map.of("RUGDEKKING_DATABASE_URL", "postgresql://127.0.0.1:1/x")::get);
    assertThatThrownBy(() -> Backups.write(elsewhere, CopyDestination.directory(backup())))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("with its own tools");
  }

  private void write(String word) throws SQLException {
    try (var server = EmbeddedServer.start(data())) {
      ServerWords.write(server, word);
    }
  }

  private static void count(DatabaseServer server, AtomicInteger acknowledged, AtomicBoolean stop) {
    try {
      while (!stop.get()) {
        ServerWords.write(server, Integer.toString(acknowledged.get() + 1));
        acknowledged.incrementAndGet();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Path data() {
    return directory.resolve("data");
  }

  private Path backup() {
    return directory.resolve("backup");
  }

  private Path restored() {
    return directory.resolve("restored");
  }

  private static DatabaseSettings settings(Path data) {
    return new DatabaseSettings(Map.of("RUGDEKKING_DATA", data.toString())::get);
  }
}
