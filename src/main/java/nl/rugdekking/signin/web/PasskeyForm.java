// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin.web;

import java.util.Optional;
import nl.rugdekking.signin.Passkeys;
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
    return TypedText.line(name == null ? "" : name);
  }

  /** Why the key cannot have this name; empty when it can. */
  Optional<Passkeys.Added> nameFault() {
    if (line().isEmpty()) {
      return Optional.of(Passkeys.Added.NAMELESS);
    }
    return line().length() > Passkeys.LONGEST_NAME
        ? Optional.of(Passkeys.Added.LONG_NAME)
        : Optional.empty();
  }

  String back(String organisation) {
    return new SecondStepForm("", terug).back(organisation);
  }
}
