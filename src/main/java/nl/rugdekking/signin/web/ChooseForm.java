// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin.web;

import nl.rugdekking.signin.PasswordRule;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Twice the password that is wanted. */
record ChooseForm(@Nullable String wanted, @Nullable String again) {

  String wantedOrNothing() {
    return wanted == null ? "" : wanted;
  }

  /** The same for whoever chooses a first, a new or another password. */
  void check(BindingResult errors, String login) {
    var fault = PasswordRule.fault(wantedOrNothing(), login);
    if (fault.isPresent()) {
      errors.rejectValue("wanted", fault.get().message());
    } else if (!wantedOrNothing().equals(again == null ? "" : again)) {
      errors.rejectValue("again", "signin.password.differs");
    }
  }
}
