// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import nl.rugdekking.load.Network;
import nl.rugdekking.load.RateLimits;
import nl.rugdekking.signin.PasswordLinks;
import nl.rugdekking.signin.SignIn;
import org.springframework.stereotype.Component;

/** Lets somebody choose a password by the key in a letter, and limits how often keys are tried. */
@Component
record PasswordLinkService(PasswordLinks links, RateLimits limits, SignIn signIn) {

  /**
   * Returns the login that the key gives access to; empty when it is not valid. Only wrong keys are
   * counted, and after the check, so that a valid key works however many others were tried.
   */
  Optional<String> login(String key, HttpServletRequest request) {
    var login = links.login(key);
    if (login.isEmpty()) {
      limits.countAttempt(RateLimits.Kind.ONE_TIME_LINK, Network.of(request));
    }
    return login;
  }

  /** Sets the password, ends other sessions and signs in; false when the key was used already. */
  boolean setPassword(
      String key, String password, HttpServletRequest request, HttpServletResponse response) {
    var account = links.setPassword(key, password);
    account.ifPresent(id -> signIn.begin(id, request, response));
    return account.isPresent();
  }
}
