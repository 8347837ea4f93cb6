// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.vault;

/**
 * The key is missing from the key store although nobody destroyed it. Its data can be read again
 * once the right key store is restored, so never treat the data as destroyed.
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
