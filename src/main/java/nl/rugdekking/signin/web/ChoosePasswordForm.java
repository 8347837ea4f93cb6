// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin.web;

import nl.rugdekking.signin.PasswordRule;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** The new password, typed twice. */
record ChoosePasswordForm(@Nullable String wanted, @Nullable String again) {

  String wantedOrNothing() {
    return wanted == null ? "" : wanted;
  }

  /** Checks a password that somebody chooses, whether it is their first one or not. */
  void check(BindingResult errors, String login) {
    var fault = PasswordRule.fault(wantedOrNothing(), login);
    if (fault.isPresent()) {
      errors.rejectValue("wanted", fault.get().message());
    } else if (!wantedOrNothing().equals(again == null ? "" : again)) {
      errors.rejectValue("again", "signin.password.differs");
    }
  }
}
