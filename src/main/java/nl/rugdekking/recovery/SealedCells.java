// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.recovery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import nl.rugdekking.vault.DatabaseCell;
import nl.rugdekking.vault.KeyId;
import nl.rugdekking.vault.Vault;
import org.jspecify.annotations.Nullable;

/** Encrypts and decrypts the texts of one row of this room. */
record SealedCells(Vault vault, KeyId key, String table, UUID row) {

  byte @Nullable [] encrypt(String column, @Nullable String text) {
    return text == null || text.isBlank()
        ? null
        : vault.encryptText(key, cell(column), text.strip());
  }

  @Nullable String decrypt(ResultSet from, String column) throws SQLException {
    return vault.findText(key, cell(column), from.getBytes(column)).orElse(null);
  }

  private DatabaseCell cell(String column) {
    return new DatabaseCell(table, column, row);
  }
}
