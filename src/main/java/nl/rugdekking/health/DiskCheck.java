// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.health;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Looks whether there can be written where we must write, and whether there is room. */
record DiskCheck(List<Path> folders, long leastBytes) {

  /** Below this the next large report may not fit; docs/operations.md states it. */
  static final long LEAST_BYTES = 100L * 1024 * 1024;

  boolean isUp() {
    return folders.stream().allMatch(this::isUsable);
  }

  private boolean isUsable(Path folder) {
    try {
      var there = existing(folder);
      return Files.isWritable(there) && Files.getFileStore(there).getUsableSpace() >= leastBytes;
    } catch (IOException e) {
      return false;
    }
  }

  /** A folder that was never needed is made in the one above it. */
  private static Path existing(Path folder) {
    var there = folder.toAbsolutePath();
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    return there;
  }
}
