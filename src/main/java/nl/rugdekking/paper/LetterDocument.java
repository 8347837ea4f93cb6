// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.paper;

import java.util.List;

/** All that a letter may hold: what stands above it, the letter itself, and what stands below. */
record LetterDocument(List<Block> header, List<Block> body, List<Block> footer) {

  LetterDocument {
    header = List.copyOf(header);
    body = List.copyOf(body);
    footer = List.copyOf(footer);
  }
}
