// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin;

import java.time.Clock;
import java.util.List;
import nl.rugdekking.TestGround;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/**
 * Opens sessions as after a password and a second step. Checking a password is made to take long,
 * so only tests of signing in itself go through its pages.
 */
public final class OpenSessions {

  private OpenSessions() {}

  /** The value of the session's cookie, for the application that listens on this port. */
  public static String open(String login, int port) {
    var sessions = TestGround.bean(Sessions.class, port);
    var now = TestGround.bean(Clock.class, port).instant();
    var account = TestGround.bean(Accounts.class, port).find(login).orElseThrow();
    var session = sessions.createSession();
    session.setAttribute(
        HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
        new SecurityContextImpl(
            UsernamePasswordAuthenticationToken.authenticated(
                new SignedInAccount(account, now, now, null), null, List.of())));
    sessions.save(session);
    return session.getId();
  }
}
