// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.UUID;

/**
 * The format of an encrypted ("sealed") value: a version byte, a random nonce of 12 bytes,
 * ciphertext and tag. The value is bound to its table, column, row and key, so it cannot be moved
 * to another cell. These are authenticated with the value; the names are preceded by their lengths,
 * so that no two cells give the same bytes.
 */
final class CellEncryption {

  private static final byte VERSION = 1;

  private CellEncryption() {}

  static byte[] encrypt(AesGcm cipher, KeyId key, DatabaseCell cell, byte[] value) {
    var sealed = new byte[1 + AesGcm.NONCE + value.length + AesGcm.TAG];
    sealed[0] = VERSION;
    cipher.encryptInto(sealed, 1, value, associatedData(key, cell));
    return sealed;
  }

  static byte[] decrypt(AesGcm cipher, KeyId key, DatabaseCell cell, byte[] sealed) {
    if (sealed.length == 0 || sealed[0] != VERSION) {
      throw new TamperedValueException(cell);
    }
    try {
      return cipher.decrypt(sealed, 1, associatedData(key, cell));
    } catch (GeneralSecurityException _) {
      throw new TamperedValueException(cell);
    }
  }

  private static byte[] associatedData(KeyId key, DatabaseCell cell) {
    var table = cell.table().getBytes(UTF_8);
    var column = cell.column().getBytes(UTF_8);
    var data = ByteBuffer.allocate(1 + 4 + table.length + 4 + column.length + 16 + 16);
    data.put(VERSION).putInt(table.length).put(table).putInt(column.length).put(column);
    put(data, cell.row());
    put(data, key.value());
    return data.array();
  }

  private static void put(ByteBuffer data, UUID id) {
    data.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
  }
}
