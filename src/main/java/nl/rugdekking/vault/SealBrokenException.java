// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.vault;

/** A sealed value was changed, or is opened in another place or under another key than its own. */
public final class SealBrokenException extends RuntimeException {

  SealBrokenException(Cell cell) {
    super(
        "The value in %s.%s of row %s does not open"
            .formatted(cell.table(), cell.column(), cell.row()));
  }
}
