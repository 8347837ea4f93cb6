// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.evidence;

/** Thrown when a file is refused, with the message key of the reason. */
final class FileRefusedException extends Exception {

  private static final long serialVersionUID = 1L;
  private final String messageKey;

  FileRefusedException(String messageKey) {
    super(messageKey);
    this.messageKey = messageKey;
  }

  String messageKey() {
    return messageKey;
  }
}
