// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.vault;

/** A tombstone stands in the place of the key: what it sealed is gone for good. */
public final class KeyDestroyedException extends RuntimeException {

  KeyDestroyedException(KeyId key) {
    super("Key " + key + " was destroyed");
  }
}
