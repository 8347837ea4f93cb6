// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response;

import nl.rugdekking.vault.Cell;
import nl.rugdekking.vault.KeyId;
import nl.rugdekking.vault.Vault;
import org.jspecify.annotations.Nullable;

/** Encrypts and decrypts the text columns of one row of the table {@code response}. */
record SealedWords(Vault vault, KeyId key, ResponseId row) {

  byte @Nullable [] seal(String column, @Nullable String words) {
    return words == null || words.isBlank()
        ? null
        : vault.sealText(key, cell(column), words.strip());
  }

  /** Decrypts a column; null when it is empty or the key was destroyed. */
  @Nullable String open(String column, byte @Nullable [] sealed) {
    return vault.findText(key, cell(column), sealed).orElse(null);
  }

  private Cell cell(String column) {
    return new Cell("response", column, row.value());
  }
}
