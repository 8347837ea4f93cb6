// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.health;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Checks that the folders are writable and have enough free space. */
record DiskCheck(List<Path> folders, long leastBytes) {

  /**
   * The least free space that is enough. With less, the next large report may not fit;
   * docs/operations.md states this limit.
   */
  static final long LEAST_BYTES = 100L * 1024 * 1024;

  boolean isUp() {
    return folders.stream().allMatch(this::isUsable);
  }

  private boolean isUsable(Path folder) {
    try {
      var there = nearestExisting(folder);
      return Files.isWritable(there) && Files.getFileStore(there).getUsableSpace() >= leastBytes;
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Returns the folder, or its nearest parent that exists: a folder is made only when it is first
   * needed.
   */
  private static Path nearestExisting(Path folder) {
    var there = folder.toAbsolutePath();
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    return there;
  }
}
