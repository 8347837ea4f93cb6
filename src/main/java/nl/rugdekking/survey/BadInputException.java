// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

/** Thrown when the input of a command cannot be used; the message is one line for the user. */
final class BadInputException extends RuntimeException {

  private static final int MOST = 500;

  BadInputException(String sentence) {
    super(
        MessageText.escapeInvisible(
            sentence.length() > MOST ? sentence.substring(0, MOST) + " ..." : sentence));
  }

  String sentence() {
    return String.valueOf(getMessage());
  }
}
