// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin.web;

import org.jspecify.annotations.Nullable;

/** The fields of the sign-in page. */
record SignInForm(@Nullable String login, @Nullable String password, @Nullable String terug) {

  String loginOrNothing() {
    return login == null ? "" : login.strip();
  }

  String passwordOrNothing() {
    return password == null ? "" : password;
  }
}
