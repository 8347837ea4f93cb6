// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response;

import nl.rugdekking.vault.DatabaseCell;
import nl.rugdekking.vault.KeyId;
import nl.rugdekking.vault.Vault;
import org.jspecify.annotations.Nullable;

/** Encrypts and decrypts the text columns of one row of the table {@code response}. */
record ResponseTextCipher(Vault vault, KeyId key, ResponseId row) {

  byte @Nullable [] encrypt(String column, @Nullable String words) {
    return words == null || words.isBlank()
        ? null
        : vault.encryptText(key, cell(column), words.strip());
  }

  /** Decrypts a column; null when it is empty or the key was destroyed. */
  @Nullable String decrypt(String column, byte @Nullable [] sealed) {
    return vault.findText(key, cell(column), sealed).orElse(null);
  }

  private DatabaseCell cell(String column) {
    return new DatabaseCell("response", column, row.value());
  }
}
