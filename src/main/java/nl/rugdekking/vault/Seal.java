// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.UUID;

/**
 * The form of a sealed value: one version byte, a random nonce of 12 bytes, ciphertext, tag. Bound
 * to its table, column, row and key; the two names carry their length, so that no two cells encode
 * alike.
 */
final class Seal {

  private static final byte VERSION = 1;
  private static final int SMALLEST = 1 + 12 + 16;

  private Seal() {}

  static byte[] seal(AesGcmJce cipher, KeyId key, Cell cell, byte[] value) {
    try {
      var sealed = cipher.encrypt(value, placeOf(key, cell));
      return ByteBuffer.allocate(1 + sealed.length).put(VERSION).put(sealed).array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM is not available", e);
    }
  }

  static byte[] open(AesGcmJce cipher, KeyId key, Cell cell, byte[] sealed) {
    if (sealed.length < SMALLEST || sealed[0] != VERSION) {
      throw new SealBrokenException(cell);
    }
    try {
      return cipher.decrypt(Arrays.copyOfRange(sealed, 1, sealed.length), placeOf(key, cell));
    } catch (GeneralSecurityException _) {
      throw new SealBrokenException(cell);
    }
  }

  private static byte[] placeOf(KeyId key, Cell cell) {
    var table = cell.table().getBytes(UTF_8);
    var column = cell.column().getBytes(UTF_8);
    var place = ByteBuffer.allocate(1 + 4 + table.length + 4 + column.length + 16 + 16);
    place.put(VERSION).putInt(table.length).put(table).putInt(column.length).put(column);
    put(place, cell.row());
    put(place, key.value());
    return place.array();
  }

  private static void put(ByteBuffer place, UUID id) {
    place.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
  }
}
