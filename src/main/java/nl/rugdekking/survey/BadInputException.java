// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

/** Thrown when the input of a command cannot be used; the message is one line for the user. */
final class BadInputException extends RuntimeException {

  private static final int MAX_LENGTH = 500;

  BadInputException(String sentence) {
    super(
        MessageText.escapeInvisible(
            sentence.length() > MAX_LENGTH
                ? sentence.substring(0, MAX_LENGTH) + " ..."
                : sentence));
  }

  String sentence() {
    return String.valueOf(getMessage());
  }
}
