// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.vault;

/**
 * Encrypts and decrypts the notes of care givers. Only the room {@code aftercare} may use it (a
 * test checks this); other rooms have neither these keys nor the derived key that unwraps them.
 * Technically the notes remain readable for whoever runs code inside the application or has both
 * the database and the key store with its master key, that is, the administrator of the machine.
 */
public final class CareVault extends KeyedVault {

  private final KeyRing ring;

  public CareVault(OpenKeyStore keyStore, DestroyedKeys destroyedKeys) {
    super(keyStore, destroyedKeys);
    this.ring = keyStore.ring(KeyKind.CARE);
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
