// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.vault;

/** An encrypted value was changed, or does not belong to the cell or key it is decrypted with. */
public final class TamperedValueException extends RuntimeException {

  TamperedValueException(DatabaseCell cell) {
    super(
        "The value in %s.%s of row %s does not open"
            .formatted(cell.table(), cell.column(), cell.row()));
  }
}
