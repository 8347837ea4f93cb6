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

/** Signs people in and out: each step of signing in begins a new session with a new id. */
@Service
public class SignIn {

  private final SecurityContextRepository contexts;
  private final KnownDevices devices;
  private final SignInLog log;
  private final Clock clock;

  SignIn(SecurityContextRepository contexts, KnownDevices devices, SignInLog log, Clock clock) {
    this.contexts = contexts;
    this.devices = devices;
    this.log = log;
    this.clock = clock;
  }

  /** Begins a session after the password was given, which is enough to report. */
  public void begin(UUID account, HttpServletRequest request, HttpServletResponse response) {
    begin(SignedInAccount.withPassword(account, clock.instant()), request, response);
    devices.remember(account, request, response);
  }

  /** Begins a session that counts as having the second step, which is needed to open a case. */
  public void beginWithSecondStep(
      UUID account, HttpServletRequest request, HttpServletResponse response) {
    var now = clock.instant();
    begin(new SignedInAccount(account, now, now, null), request, response);
  }

  /** Begins a new session after the second step. */
  public void addSecondStep(
      SignedInAccount before, HttpServletRequest request, HttpServletResponse response) {
    begin(before.withSecondStep(clock.instant()), request, response);
  }

  /** Begins a new session after a second step was set up or added. */
  public void addNewSecondStep(
      SignedInAccount before, HttpServletRequest request, HttpServletResponse response) {
    begin(before.withNewSecondStep(clock.instant()), request, response);
  }

  /** Begins a new session after the password was changed, which ended all others. */
  public void renewAfterPasswordChange(HttpServletRequest request, HttpServletResponse response) {
    var signedIn = SignedInAccount.current().orElseThrow();
    begin(signedIn, request, response);
    devices.remember(signedIn.account(), request, response);
  }

  /** Begins a new session after the login or second step was changed, which ended all others. */
  public void renewSession(HttpServletRequest request, HttpServletResponse response) {
    begin(SignedInAccount.current().orElseThrow(), request, response);
  }

  private void begin(
      SignedInAccount signedIn, HttpServletRequest request, HttpServletResponse response) {
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

  public void end(HttpServletRequest request) {
    var session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    SecurityContextHolder.clearContext();
  }
}
