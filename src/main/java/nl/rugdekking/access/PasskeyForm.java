// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import nl.rugdekking.web.TypedText;
import org.jspecify.annotations.Nullable;

/**
 * What a key answered.
 *
 * @param name what its owner calls it, when it is added
 * @param answer the signed answer, as JSON
 */
record PasskeyForm(@Nullable String name, @Nullable String answer, @Nullable String terug) {

  static PasskeyForm empty(String terug) {
    return new PasskeyForm("", "", terug);
  }

  String answerOrNothing() {
    return answer == null ? "" : answer;
  }

  /** As it is kept; nothing when there is none. */
  String line() {
    var line = TypedText.line(name == null ? "" : name);
    return line.length() > Passkeys.LONGEST_NAME
        ? line.substring(0, Passkeys.LONGEST_NAME).strip()
        : line;
  }

  String back(String organisation) {
    return new SecondStepForm("", terug).back(organisation);
  }
}
