// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.copies;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * The place to which a backup is written, of the database with its files or of the keys. The backup
 * is complete or not there at all: it is written under a temporary name beside the place, and
 * renamed when everything is on the disk.
 *
 * @param path one file when the backup is encrypted for somebody, otherwise a directory
 * @param recipient the person for whom it is encrypted, or null
 */
public record CopyDestination(Path path, @Nullable Recipient recipient) {

  /** The end of the temporary name of a copy that is not complete. */
  public static final String TEMPORARY_SUFFIX = ".part";

  /** Writes the contents of a copy. */
  public interface CopyContentWriter {
    void writeTo(CopyWriter target) throws IOException;
  }

  public CopyDestination {
    path = path.toAbsolutePath().normalize();
  }

  /**
   * Returns the place that somebody named on the command line.
   *
   * @param recipient the file with the public key of the recipient, or null
   */
  public static CopyDestination of(Path path, @Nullable Path recipient) {
    return new CopyDestination(path, recipient == null ? null : Recipient.read(recipient));
  }

  /** Returns a place for an unencrypted copy in a directory. */
  public static CopyDestination directory(Path path) {
    return new CopyDestination(path, null);
  }

  public void writeCopy(CopyContentWriter content) throws IOException {
    requireFree();
    var parent = Objects.requireNonNull(path.getParent());
    var part = path.resolveSibling(path.getFileName() + TEMPORARY_SUFFIX);
    prepare(parent, part);
    if (recipient == null) {
      var directory = new CopyDirectory(part);
      content.writeTo(directory);
      directory.forceDirectories();
    } else {
      try (var archive = EncryptedArchive.create(part, recipient)) {
        content.writeTo(archive);
      }
      CopyDirectory.force(part);
    }
    Files.deleteIfExists(path);
    Files.move(part, path);
    CopyDirectory.force(parent);
  }

  private void requireFree() throws IOException {
    if (recipient != null && Files.exists(path)) {
      throw new CopyException(path + " is there already; name a new file");
    }
    if (!isAbsentOrEmpty(path)) {
      throw new CopyException(path + " is not empty; name a new directory");
    }
  }

  // Removes what an earlier copy that was broken off may have left, and makes the directories.
  private void prepare(Path parent, Path part) throws IOException {
    FileSystemUtils.deleteRecursively(part);
    try {
      Files.createDirectories(parent);
      if (recipient == null) {
        CopyDirectory.makePrivate(part);
      }
    } catch (IOException e) {
      throw new CopyException(
          "Nothing can be made in %s: name a place where this account may write".formatted(parent),
          e);
    }
  }

  public static boolean isAbsentOrEmpty(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      return !Files.exists(directory);
    }
    try (var entries = Files.list(directory)) {
      return entries.findAny().isEmpty();
    }
  }
}
