// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.copies;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.function.Predicate;

/** A directory with all that is in it, which may change while it is copied. */
public record DirectoryTree(Path source) {

  /**
   * Copies it under the given name; an empty name is the copy itself. Paths are offered to the
   * filter relative to the source. A file that disappears while we look is one that somebody had
   * reason to remove.
   */
  public void copyTo(CopyTarget target, String name, Predicate<Path> wanted) throws IOException {
    Files.walkFileTree(source, new Copying(target, name, wanted));
  }

  private final class Copying extends SimpleFileVisitor<Path> {

    private final CopyTarget target;
    private final String name;
    private final Predicate<Path> wanted;

    private Copying(CopyTarget target, String name, Predicate<Path> wanted) {
      this.target = target;
      this.name = name;
      this.wanted = wanted;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
        throws IOException {
      var inside = source.relativize(directory);
      if (!inside.toString().isEmpty() && !wanted.test(inside)) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      target.makeDirectory(nameOf(inside));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      var inside = source.relativize(file);
      if (wanted.test(inside)) {
        target.copy(file, nameOf(inside));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
      if (failure instanceof NoSuchFileException) {
        return FileVisitResult.CONTINUE;
      }
      throw failure;
    }

    private String nameOf(Path inside) {
      return Path.of(name).resolve(inside).toString();
    }
  }
}
