// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

/** What was handed in cannot be used; the message is one line for who handed it in. */
final class BadInputException extends RuntimeException {

  private static final int MOST = 500;

  BadInputException(String sentence) {
    super(
        Quoted.visible(sentence.length() > MOST ? sentence.substring(0, MOST) + " ..." : sentence));
  }

  String sentence() {
    return String.valueOf(getMessage());
  }
}
