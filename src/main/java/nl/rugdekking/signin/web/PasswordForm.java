// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin.web;

import org.jspecify.annotations.Nullable;

/** The current password, and the new one typed twice. */
record PasswordForm(@Nullable String current, @Nullable String wanted, @Nullable String again) {

  String currentOrNothing() {
    return current == null ? "" : current;
  }

  ChoosePasswordForm chosen() {
    return new ChoosePasswordForm(wanted, again);
  }
}
