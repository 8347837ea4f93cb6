// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.vault;

/**
 * The key was destroyed (its slot has a tombstone), so the data encrypted with it is lost for good.
 */
public final class KeyDestroyedException extends RuntimeException {

  KeyDestroyedException(KeyId key) {
    super("Key " + key + " was destroyed");
  }
}
