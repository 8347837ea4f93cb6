// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.vault;

/**
 * The keys of care notes, for the room {@code aftercare} alone (a test keeps it so). The other
 * rooms hold neither these keys nor the derived key that unwraps them. Who could technically read
 * care notes all the same: whoever runs code inside the application, or reads both the database and
 * the key store with its master key, which is the person who administers the machine.
 */
public final class CareVault extends KeyedVault {

  private final KeyRing ring;

  public CareVault(Strongroom strongroom, EndedKeys ended) {
    super(strongroom, ended);
    this.ring = strongroom.ring(KeyKind.CARE);
  }

  public KeyId newKey() {
    return newKey(ring);
  }

  @Override
  KeyRing ringOf(KeyId key) {
    if (SlotAddress.of(key).kind() != KeyKind.CARE) {
      throw new IllegalArgumentException("Only keys of care notes are in this vault");
    }
    return ring;
  }
}
