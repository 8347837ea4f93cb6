// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import nl.rugdekking.load.Network;
import nl.rugdekking.load.RateLimits;
import nl.rugdekking.signin.OneTimeLinks;
import nl.rugdekking.signin.SignIn;
import org.springframework.stereotype.Component;

/** Lets somebody in with a key out of a mail, and counts who tries keys that are none. */
@Component
class OneTimeDoor {

  private final OneTimeLinks links;
  private final RateLimits limits;
  private final SignIn signIn;

  OneTimeDoor(OneTimeLinks links, RateLimits limits, SignIn signIn) {
    this.links = links;
    this.limits = limits;
    this.signIn = signIn;
  }

  /**
   * The login of the account that the key opens, while it opens one. Looks before it counts: nobody
   * guesses a key, and who has one gets in whoever else tries.
   */
  Optional<String> login(String key, HttpServletRequest request) {
    var login = links.login(key);
    if (login.isEmpty()) {
      limits.take(RateLimits.Kind.ONE_TIME_LINK, Network.of(request));
    }
    return login;
  }

  /** Sets the password, ends what was open elsewhere, and signs in; false when the key is used. */
  boolean enter(
      String key, String password, HttpServletRequest request, HttpServletResponse response) {
    var account = links.choose(key, password);
    account.ifPresent(id -> signIn.begin(id, request, response));
    return account.isPresent();
  }
}
