// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** Copies directories that may change meanwhile, and leaves nothing that is not on the disk. */
final class DirectoryCopy {

  /** Something that fills a directory. */
  interface Filling {
    void fill(Path directory) throws IOException;
  }

  private DirectoryCopy() {}

  /**
   * Makes a directory that is complete or not there: it is filled beside its place under another
   * name and gets its own when everything is on the disk.
   */
  static void complete(Path target, Filling filling) throws IOException {
    var place = target.toAbsolutePath().normalize();
    if (!isAbsentOrEmpty(place)) {
      throw new DatabaseException(place + " is not empty; name a new directory");
    }
    var part = place.resolveSibling(place.getFileName() + ".part");
    FileSystemUtils.deleteRecursively(part);
    var parent = Objects.requireNonNull(place.getParent());
    make(parent, part);
    filling.fill(part);
    Files.deleteIfExists(place);
    Files.move(part, place);
    force(parent);
  }

  private static void make(Path parent, Path part) {
    try {
      Files.createDirectories(parent);
      ServerFolder.makePrivate(part);
    } catch (IOException e) {
      throw new DatabaseException(
          "Nothing can be made in %s: name a place where this account may write".formatted(parent),
          e);
    }
  }

  static boolean isAbsentOrEmpty(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      return !Files.exists(directory);
    }
    try (var entries = Files.list(directory)) {
      return entries.findAny().isEmpty();
    }
  }

  /**
   * Copies a tree; paths are offered to the filter relative to the source. A file that disappears
   * while we look is one that somebody had reason to remove.
   */
  static void copy(Path source, Path target, Predicate<Path> wanted) throws IOException {
    ServerFolder.makePrivate(target);
    Files.walkFileTree(
        source,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
              throws IOException {
            var name = source.relativize(directory);
            if (!name.toString().isEmpty() && !wanted.test(name)) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            ServerFolder.makePrivate(target.resolve(name.toString()));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            var name = source.relativize(file);
            if (wanted.test(name)) {
              copyFile(file, target.resolve(name.toString()));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure)
              throws IOException {
            if (failure instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE;
            }
            throw failure;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
              throws IOException {
            force(target.resolve(source.relativize(directory).toString()));
            return super.postVisitDirectory(directory, failure);
          }
        });
  }

  static void copyFile(Path file, Path target) throws IOException {
    try {
      Files.copy(file, target);
    } catch (NoSuchFileException e) {
      if (Files.exists(file)) {
        throw e;
      }
      return;
    }
    force(target);
  }

  static void force(Path path) throws IOException {
    try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
