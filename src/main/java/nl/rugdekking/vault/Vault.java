// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.vault;

import java.util.EnumMap;
import java.util.Map;

/**
 * Encrypts and decrypts the data of reports, incidents, subjects and accounts. It has no keys of
 * care notes; those belong to {@link CareVault}.
 */
public final class Vault extends KeyedVault {

  private final Map<KeyKind, KeyRing> rings = new EnumMap<>(KeyKind.class);

  /**
   * Creates a vault for commands and measurements, which do not record destroyed keys in the
   * database.
   */
  public Vault(OpenKeyStore keyStore) {
    this(keyStore, _ -> {});
  }

  Vault(OpenKeyStore keyStore, DestroyedKeys destroyedKeys) {
    super(keyStore, destroyedKeys);
    for (var kind : KeyKind.values()) {
      if (kind != KeyKind.CARE) {
        rings.put(kind, keyStore.ring(kind));
      }
    }
  }

  /** Returns a new key. It is on the disk already, so this takes a microsecond and no disk sync. */
  public KeyId newKey(KeyKind kind) {
    return newKey(ring(kind));
  }

  /** Makes the first keys now, so that the first report after a start need not wait for them. */
  public void makeKeysAhead() {
    rings.values().forEach(KeyRing::makeKeysAhead);
  }

  @Override
  KeyRing ringOf(KeyId key) {
    return ring(SlotAddress.of(key).kind());
  }

  private KeyRing ring(KeyKind kind) {
    var ring = rings.get(kind);
    if (ring == null) {
      throw new IllegalArgumentException("Keys of kind " + kind + " are not in this vault");
    }
    return ring;
  }
}
