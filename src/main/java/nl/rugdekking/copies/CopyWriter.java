// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.copies;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** Writes one copy. Names are relative, with / between their parts. */
public interface CopyWriter {

  /** The content of a file; it must write the same bytes each time it is called. */
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /** Makes a directory; those above it must have been made before. */
  void makeDirectory(String name) throws IOException;

  /** Copies a file; one that was deleted meanwhile is left out. */
  void copy(Path file, String name) throws IOException;

  void write(String name, Content content) throws IOException;
}
