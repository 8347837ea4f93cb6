// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin.web;

import java.util.regex.Pattern;
import nl.rugdekking.signin.Accounts;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** The address somebody wants to sign in with. */
record LoginChangeForm(@Nullable String login) {

  private static final Pattern ADDRESS =
      Pattern.compile("[^@\\s<>\"(),:;\\\\]{1,64}@[^@\\s<>\"(),:;\\\\]{1,180}\\.[^@\\s.]{2,60}");

  String loginOrNothing() {
    return login == null ? "" : Accounts.normaliseLogin(login);
  }

  void check(BindingResult errors) {
    if (!ADDRESS.matcher(loginOrNothing()).matches()) {
      errors.rejectValue("login", "signin.login.change.wrong");
    }
  }
}
