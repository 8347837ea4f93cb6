// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Service;

/** Begins and ends a session. */
@Service
public class SignIn {

  private final SecurityContextRepository contexts;
  private final Sessions sessions;
  private final KnownDevices devices;
  private final SignInLog log;
  private final Clock clock;

  SignIn(
      SecurityContextRepository contexts,
      Sessions sessions,
      KnownDevices devices,
      SignInLog log,
      Clock clock) {
    this.contexts = contexts;
    this.sessions = sessions;
    this.devices = devices;
    this.log = log;
    this.clock = clock;
  }

  /** A new session under a new id, whatever was there before: enough to report. */
  public void begin(UUID account, HttpServletRequest request, HttpServletResponse response) {
    begin(SignedIn.withPassword(account, clock.instant()), request, response);
    devices.remember(account, request, response);
  }

  /** The same where no second step is asked: enough to open a case. */
  public void beginWithBoth(
      UUID account, HttpServletRequest request, HttpServletResponse response) {
    var now = clock.instant();
    begin(new SignedIn(account, now, now, null), request, response);
  }

  /** Goes on in a new session after the second step. */
  public void addSecondStep(
      SignedIn before, HttpServletRequest request, HttpServletResponse response) {
    begin(before.withSecondStep(clock.instant()), request, response);
  }

  /** Goes on in a new session after a second step was set up or added. */
  public void addNewSecondStep(
      SignedIn before, HttpServletRequest request, HttpServletResponse response) {
    begin(before.withNewSecondStep(clock.instant()), request, response);
  }

  /** Ends all sessions after the password was changed, and goes on in a new one. */
  public void beginAnew(SignedIn before, HttpServletRequest request, HttpServletResponse response) {
    endAll(before.account());
    begin(before, request, response);
    devices.remember(before.account(), request, response);
  }

  private void begin(SignedIn signedIn, HttpServletRequest request, HttpServletResponse response) {
    var account = signedIn.account();
    var before = request.getSession(false);
    if (before != null) {
      before.invalidate();
    }
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(signedIn, null, List.of()));
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
    log.record(account, signedIn.secondStepAt() == null ? "sign-in" : "sign-in.both", account);
  }

  /** Ends every session of an account after its password was changed. */
  public void endAll(UUID account) {
    endSessions(account);
    log.record(account, "password.changed", account);
  }

  public void endSessions(UUID account) {
    sessions.endAll(account);
  }

  public void end(HttpServletRequest request) {
    var session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    SecurityContextHolder.clearContext();
  }
}
