// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin.web;

import java.util.Optional;
import nl.rugdekking.signin.Passkeys;
import nl.rugdekking.web.TypedText;
import org.jspecify.annotations.Nullable;

/**
 * The answer of a passkey.
 *
 * @param name the name its owner gives it, when it is added
 * @param answer the signed answer, as JSON
 */
record PasskeyForm(@Nullable String name, @Nullable String answer, @Nullable String terug) {

  static PasskeyForm empty(String terug) {
    return new PasskeyForm("", "", terug);
  }

  String answerOrNothing() {
    return answer == null ? "" : answer;
  }

  /** Returns the name as it is stored; empty when no name was typed. */
  String storedName() {
    return TypedText.cleanLine(name == null ? "" : name);
  }

  /** Returns why the passkey cannot have this name; empty when it can. */
  Optional<Passkeys.AddPasskeyResult> nameFault() {
    if (storedName().isEmpty()) {
      return Optional.of(Passkeys.AddPasskeyResult.NAMELESS);
    }
    return storedName().length() > Passkeys.LONGEST_NAME
        ? Optional.of(Passkeys.AddPasskeyResult.LONG_NAME)
        : Optional.empty();
  }

  String returnPath(String organisation) {
    return new SecondStepForm("", terug).returnPath(organisation);
  }
}
