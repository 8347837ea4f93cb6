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

/** A directory that is copied with all its contents, also when these change meanwhile. */
public record DirectoryTree(Path source) {

  /**
   * Copies the directory. A file that disappears meanwhile is left out, because somebody had a
   * reason to delete it.
   *
   * @param name the name of the directory in the copy; empty for the root of the copy
   * @param wanted returns true for paths that are copied, relative to the source
   */
  public void copyTo(CopyWriter target, String name, Predicate<Path> wanted) throws IOException {
    Files.walkFileTree(source, new CopyVisitor(target, name, wanted));
  }

  private final class CopyVisitor extends SimpleFileVisitor<Path> {

    private final CopyWriter target;
    private final String name;
    private final Predicate<Path> wanted;

    private CopyVisitor(CopyWriter target, String name, Predicate<Path> wanted) {
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
