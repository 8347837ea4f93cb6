// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.database.Tenancy;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Service;

/** Begins and ends a session. */
@Service
public class SignIn {

  private final Accounts accounts;
  private final SecurityContextRepository contexts;
  private final RateLimits limits;
  private final JdbcIndexedSessionRepository sessions;
  private final SignInLog log;

  SignIn(
      Accounts accounts,
      SecurityContextRepository contexts,
      RateLimits limits,
      JdbcIndexedSessionRepository sessions,
      SignInLog log) {
    this.accounts = accounts;
    this.contexts = contexts;
    this.limits = limits;
    this.sessions = sessions;
    this.log = log;
  }

  /**
   * The account, when login and password are right; counts attempts by login, and by address only
   * those that failed: a whole town hall signs in from one.
   */
  Optional<UUID> check(String login, String password, HttpServletRequest request) {
    var address = "address " + request.getRemoteAddr();
    limits.require(RateLimits.Kind.SIGN_IN_FAILURE, address);
    limits.take(RateLimits.Kind.SIGN_IN, "login " + Accounts.normalised(login));
    var account = accounts.check(login, password);
    if (account.isEmpty()) {
      limits.note(RateLimits.Kind.SIGN_IN_FAILURE, address);
      log.record(null, "sign-in.refused", Tenancy.current().value());
    }
    return account;
  }

  /** A new session under a new id, whatever was there before: enough to report. */
  void begin(UUID account, HttpServletRequest request, HttpServletResponse response) {
    begin(new SignedIn(account, false), request, response);
  }

  /** The same after the second step, or where none is asked: enough to open a case. */
  public void beginWithBoth(
      UUID account, HttpServletRequest request, HttpServletResponse response) {
    begin(new SignedIn(account, true), request, response);
  }

  void begin(SignedIn signedIn, HttpServletRequest request, HttpServletResponse response) {
    var account = signedIn.account();
    var before = request.getSession(false);
    if (before != null) {
      before.invalidate();
    }
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(signedIn, null, java.util.List.of()));
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
    log.record(account, signedIn.both() ? "sign-in.both" : "sign-in", account);
  }

  /** Ends every session of an account, here and on other devices. */
  void endAll(UUID account) {
    endSessions(account);
    log.record(account, "password.changed", account);
  }

  void endSessions(UUID account) {
    sessions.findByPrincipalName(account.toString()).keySet().forEach(sessions::deleteById);
  }

  void end(HttpServletRequest request) {
    var session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    SecurityContextHolder.clearContext();
  }
}
