// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;

/** Seals and opens cells under keys that can be destroyed. */
abstract sealed class KeyedVault permits Vault, CareVault {

  /** The ring that keeps this key; refuses keys that are not this vault's. */
  abstract KeyRing ringOf(KeyId key);

  /** Encrypts a value for one cell; equal values never give equal bytes. */
  public byte[] seal(KeyId key, Cell cell, byte[] value) {
    return Seal.seal(cipher(key), key, cell, value);
  }

  /**
   * The value that was sealed for this cell under this key. Throws {@link KeyDestroyedException}
   * when the key is gone, {@link SealBrokenException} when anything differs.
   */
  public byte[] open(KeyId key, Cell cell, byte[] sealed) {
    return Seal.open(cipher(key), key, cell, sealed);
  }

  public byte[] sealText(KeyId key, Cell cell, String value) {
    return seal(key, cell, value.getBytes(UTF_8));
  }

  public String openText(KeyId key, Cell cell, byte[] sealed) {
    return new String(open(key, cell, sealed), UTF_8);
  }

  /** Takes the key out of the key store: from now on no process opens what it sealed. */
  public void destroy(KeyId key) {
    try {
      ringOf(key).destroy(key);
    } catch (IOException e) {
      throw new KeyStoreException("Key %s could not be destroyed.".formatted(key), e);
    }
  }

  public boolean exists(KeyId key) {
    try {
      return ringOf(key).exists(key);
    } catch (KeyDestroyedException _) {
      return false;
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  static KeyId newKey(KeyRing ring) {
    try {
      return ring.newKey();
    } catch (IOException e) {
      throw new KeyStoreException("No new keys can be written to the key store.", e);
    }
  }

  private AesGcm cipher(KeyId key) {
    try {
      return ringOf(key).cipher(key);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private static KeyStoreException unreadable(IOException cause) {
    return new KeyStoreException("The key store cannot be read.", cause);
  }
}
