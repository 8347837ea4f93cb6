// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Size, time and number of a file, to see whether it is still the one that was read. Times are
 * coarse and file numbers are reused, so a file that is rewritten must change its length too.
 */
record FileStamp(long size, FileTime modified, @Nullable Object file) {

  static Optional<FileStamp> of(Path path) throws IOException {
    try {
      var attributes = Files.readAttributes(path, BasicFileAttributes.class);
      return Optional.of(
          new FileStamp(attributes.size(), attributes.lastModifiedTime(), attributes.fileKey()));
    } catch (NoSuchFileException _) {
      return Optional.empty();
    }
  }
}
