// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.vault;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.LocalDate;

/**
 * Makes the marks that replace destroyed keys in their slots. They are encrypted with the master
 * key, so that nobody else can make a lost key look destroyed, and are as long as a wrapped key, so
 * that the slots keep their places.
 */
final class Tombstones {

  private final AesGcm cipher;

  Tombstones(MasterKey master, KeyKind kind) {
    this.cipher = master.wrapperFor("TOMBSTONE " + kind.name());
  }

  /** Makes a tombstone, which contains the day and nothing else. */
  SegmentFile.Slot of(KeyId key, LocalDate day) {
    var content = ByteBuffer.allocate(MasterKey.LENGTH);
    content.putLong(day.toEpochDay());
    return new SegmentFile.Slot(key, cipher.encrypt(content.array(), KeyRing.bytesOf(key)));
  }

  boolean isTombstone(SegmentFile.Slot slot) {
    try {
      cipher.decrypt(slot.wrapped(), KeyRing.bytesOf(slot.key()));
      return true;
    } catch (GeneralSecurityException _) {
      return false;
    }
  }
}
