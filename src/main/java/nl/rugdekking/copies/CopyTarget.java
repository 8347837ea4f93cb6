// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.copies;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** A copy that is being filled. Names are relative, with / between their parts. */
public interface CopyTarget {

  /** Writes the same bytes each time it is asked. */
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /** The directories above it must have been made before. */
  void makeDirectory(String name) throws IOException;

  /** Copies a file; one that is gone meanwhile is left out. */
  void copy(Path file, String name) throws IOException;

  void write(String name, Content content) throws IOException;
}
