// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.vault;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts and decrypts with AES-256-GCM under one key. The output is a random nonce of 12 bytes,
 * the ciphertext and a tag of 16 bytes; this layout must not change, because stored values have it.
 */
final class AesGcm {

  static final int NONCE = 12;
  static final int TAG = 16;

  private static final SecureRandom RANDOM = new SecureRandom();

  // Each thread reuses its cipher, because Cipher.getInstance takes longer than encrypting a
  // sentence.
  private static final ThreadLocal<Cipher> CIPHERS = ThreadLocal.withInitial(AesGcm::newCipher);

  private final SecretKeySpec key;

  AesGcm(byte[] key) {
    this.key = new SecretKeySpec(key, "AES");
  }

  byte[] encrypt(byte[] value, byte[] associated) {
    var sealed = new byte[NONCE + value.length + TAG];
    encryptInto(sealed, 0, value, associated);
    return sealed;
  }

  /**
   * Encrypts like {@link #encrypt}, but writes the result into the given array, starting at {@code
   * from}.
   */
  void encryptInto(byte[] sealed, int from, byte[] value, byte[] associated) {
    var nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    System.arraycopy(nonce, 0, sealed, from, NONCE);
    try {
      var cipher = CIPHERS.get();
      cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG * 8, nonce));
      cipher.updateAAD(associated);
      cipher.doFinal(value, 0, value.length, sealed, from + NONCE);
    } catch (GeneralSecurityException e) {
      throw createUnavailableException(e);
    }
  }

  /**
   * Decrypts a value; throws when it was changed, or encrypted with other associated data or under
   * another key.
   */
  byte[] decrypt(byte[] sealed, byte[] associated) throws GeneralSecurityException {
    return decrypt(sealed, 0, associated);
  }

  /**
   * Decrypts like {@link #decrypt(byte[], byte[])}, but takes the bytes from {@code from} to the
   * end of the array.
   */
  byte[] decrypt(byte[] sealed, int from, byte[] associated) throws GeneralSecurityException {
    if (sealed.length - from < NONCE + TAG) {
      throw new GeneralSecurityException("Too short to be encrypted");
    }
    var cipher = CIPHERS.get();
    cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG * 8, sealed, from, NONCE));
    cipher.updateAAD(associated);
    return cipher.doFinal(sealed, from + NONCE, sealed.length - from - NONCE);
  }

  private static Cipher newCipher() {
    try {
      return Cipher.getInstance("AES/GCM/NoPadding");
    } catch (GeneralSecurityException e) {
      throw createUnavailableException(e);
    }
  }

  private static IllegalStateException createUnavailableException(GeneralSecurityException cause) {
    return new IllegalStateException("AES-GCM is not available", cause);
  }
}
