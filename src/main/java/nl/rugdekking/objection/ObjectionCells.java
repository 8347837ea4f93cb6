// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.objection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import nl.rugdekking.vault.DatabaseCell;
import nl.rugdekking.vault.KeyId;
import nl.rugdekking.vault.Vault;
import org.jspecify.annotations.Nullable;

/** Encrypts and decrypts the texts of the row of one objection. */
record ObjectionCells(Vault vault, KeyId key, UUID row) {

  byte @Nullable [] encrypt(String column, @Nullable String text) {
    return text == null || text.isBlank()
        ? null
        : vault.encryptText(key, cell(column), text.strip());
  }

  @Nullable String decrypt(ResultSet from, String column) throws SQLException {
    return vault.findText(key, cell(column), from.getBytes(column)).orElse(null);
  }

  private DatabaseCell cell(String column) {
    return new DatabaseCell("objection", column, row);
  }
}
