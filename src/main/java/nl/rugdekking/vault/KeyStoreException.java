// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.vault;

/** The key store cannot be used; the message is one sentence an operator can act on. */
public sealed class KeyStoreException extends RuntimeException permits KeyLostException {

  public KeyStoreException(String sentence) {
    super(sentence);
  }

  KeyStoreException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
