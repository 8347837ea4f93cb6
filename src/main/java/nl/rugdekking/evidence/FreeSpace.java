// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/** Measures the free space on a disk; tests replace it. */
@Component
class FreeSpace {

  /** Returns the number of bytes that can still be written to the disk of this folder. */
  long getUsableBytes(Path folder) throws IOException {
    return Files.getFileStore(folder).getUsableSpace();
  }
}
