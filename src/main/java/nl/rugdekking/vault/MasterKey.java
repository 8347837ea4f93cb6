// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key from which the keys that encrypt ("wrap") all other keys are derived (HKDF-SHA256). Each
 * purpose has its own derived key, which cannot unwrap keys of another purpose.
 */
final class MasterKey {

  static final int LENGTH = 32;

  private static final byte[] PROOF = "this master key fits".getBytes(UTF_8);

  private final byte[] bytes;

  MasterKey(byte[] bytes) {
    if (bytes.length != LENGTH) {
      throw new KeyStoreException(
          "The master key must be 32 bytes (AES-256), it has " + bytes.length + ".");
    }
    this.bytes = bytes.clone();
  }

  /** Returns the cipher that wraps and unwraps the keys of one purpose. */
  AesGcm wrapperFor(String purpose) {
    try {
      var parameters =
          HKDFParameterSpec.ofExtract()
              .addIKM(new SecretKeySpec(bytes, "HKDF"))
              .thenExpand(("rugdekking wrap 1 " + purpose).getBytes(UTF_8), LENGTH);
      return new AesGcm(KDF.getInstance("HKDF-SHA256").deriveData(parameters));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HKDF is not available", e);
    }
  }

  /**
   * Returns a value that only this master key can decrypt. It is stored beside the keys, to check
   * later that a master key is the right one.
   */
  byte[] proof() {
    return wrapperFor("proof").encrypt(PROOF, new byte[0]);
  }

  boolean matches(byte[] proof) {
    try {
      return Arrays.equals(PROOF, wrapperFor("proof").decrypt(proof, new byte[0]));
    } catch (GeneralSecurityException _) {
      return false;
    }
  }
}
