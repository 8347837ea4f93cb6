// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.springframework.util.FileSystemUtils;

/**
 * PostgreSQL unpacked once for all test runs and linked into each new data directory: to unpack it
 * takes a processor five seconds.
 */
public final class SharedPrograms {

  private static final class Holder {
    static final Path DIRECTORY = unpack();
  }

  private SharedPrograms() {}

  /** Returns the same data directory, with the programs in it. */
  public static Path in(Path data) {
    var source = ServerFolder.in(Holder.DIRECTORY).programs();
    var target = ServerFolder.in(data).programs();
    try {
      Files.walkFileTree(
          source,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes ignored)
                throws IOException {
              ServerFolder.makePrivate(target.resolve(source.relativize(directory)));
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes ignored)
                throws IOException {
              link(file, target.resolve(source.relativize(file)));
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return data;
  }

  private static void link(Path file, Path to) throws IOException {
    try {
      Files.createLink(to, file);
    } catch (FileSystemException onAnotherDisk) {
      Files.copy(file, to, StandardCopyOption.COPY_ATTRIBUTES);
    }
  }

  /** One process of a run unpacks, and the others wait for it. */
  private static Path unpack() {
    var directory = Path.of("target", "postgres").toAbsolutePath();
    try {
      Files.createDirectories(directory);
      try (var file =
              FileChannel.open(
                  directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          var lock = file.lock()) {
        assert lock.isValid();
        ServerPrograms.in(ServerFolder.in(directory));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return directory;
  }

  /** A directory that goes when the test run ends. */
  static Path temporary(String prefix) {
    try {
      var directory = Files.createTempDirectory(prefix);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(directory)));
      return directory;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path directory) {
    try {
      FileSystemUtils.deleteRecursively(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
