// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin.web;

import org.jspecify.annotations.Nullable;

/** The login whose password was forgotten. */
record ForgottenPasswordForm(@Nullable String login) {

  String loginOrNothing() {
    return login == null ? "" : login.strip();
  }
}
