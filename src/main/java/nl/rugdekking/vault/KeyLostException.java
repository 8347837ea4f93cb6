// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.vault;

/**
 * The key should be in the key store and is not: nobody destroyed it. What it sealed can be read
 * again when the right key store is back, so nothing may be said or done as if it were destroyed.
 */
final class KeyLostException extends KeyStoreException {

  private final transient KeyId key;

  KeyLostException(KeyId key) {
    super(sentence(key));
    this.key = key;
  }

  KeyLostException(KeyId key, Throwable cause) {
    super(sentence(key), cause);
    this.key = key;
  }

  KeyId key() {
    return key;
  }

  private static String sentence(KeyId key) {
    return "Key %s is not in the key store and was not destroyed: restore the key store from its backup."
        .formatted(key);
  }
}
