// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.vault;

/** The key is not in the key store: it was destroyed, and what it sealed is gone for good. */
public final class KeyDestroyedException extends RuntimeException {

  KeyDestroyedException(KeyId key) {
    super("Key " + key + " was destroyed, or never existed");
  }
}
