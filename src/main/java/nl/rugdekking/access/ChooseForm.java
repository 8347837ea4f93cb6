// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Twice the password that is wanted. */
record ChooseForm(@Nullable String wanted, @Nullable String again) {

  String wantedOrNothing() {
    return wanted == null ? "" : wanted;
  }

  /** The same for whoever chooses a first, a new or another password. */
  void check(BindingResult errors) {
    if (!Accounts.isLong(wantedOrNothing())) {
      errors.rejectValue("wanted", "access.password.short");
    } else if (!wantedOrNothing().equals(again == null ? "" : again)) {
      errors.rejectValue("again", "access.password.differs");
    }
  }
}
