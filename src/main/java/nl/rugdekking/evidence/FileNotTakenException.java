// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.evidence;

/** A file is refused, with the key of the sentence that says why. */
final class FileNotTakenException extends Exception {

  private static final long serialVersionUID = 1L;
  private final String messageKey;

  FileNotTakenException(String messageKey) {
    super(messageKey);
    this.messageKey = messageKey;
  }

  String messageKey() {
    return messageKey;
  }
}
