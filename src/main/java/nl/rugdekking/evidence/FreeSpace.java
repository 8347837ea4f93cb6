// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/** The room on a disk. */
@Component
class FreeSpace {

  /** Returns the bytes that can still be written there. */
  long of(Path folder) throws IOException {
    return Files.getFileStore(folder).getUsableSpace();
  }
}
