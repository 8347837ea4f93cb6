// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.web.PlainSentenceException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Lets somebody further in with a second step; counts who guesses, and writes what changed. */
@Component
class SecondStepDoor {

  private final SecondSteps steps;
  private final SignIn signIn;
  private final RateLimits limits;
  private final SecondStepNotice notice;
  private final Passkeys keys;

  SecondStepDoor(
      SecondSteps steps, SignIn signIn, RateLimits limits, SecondStepNotice notice, Passkeys keys) {
    this.steps = steps;
    this.keys = keys;
    this.signIn = signIn;
    this.limits = limits;
    this.notice = notice;
  }

  /** A new session with both steps, when the code is right. */
  boolean enter(
      UUID account, String code, HttpServletRequest request, HttpServletResponse response) {
    count(account);
    if (!steps.check(account, code)) {
      notice.refused(account);
      return false;
    }
    signIn.beginWithBoth(account, request, response);
    return true;
  }

  /** A new session with both steps, when one of their keys signed what this session asked. */
  boolean enterByKey(
      UUID account, String answer, HttpServletRequest request, HttpServletResponse response) {
    count(account);
    if (!keys.check(account, answer, request.getSession())) {
      notice.refused(account);
      return false;
    }
    signIn.beginWithBoth(account, request, response);
    return true;
  }

  /** Adds a key and lets in. */
  Passkeys.Added addKey(
      Viewer viewer, PasskeyForm form, HttpServletRequest request, HttpServletResponse response) {
    count(viewer.account());
    var added =
        keys.add(viewer.account(), form.line(), form.answerOrNothing(), request.getSession());
    if (added == Passkeys.Added.YES) {
      notice.changed(viewer, "second-step.passkey-added");
      signIn.beginWithBoth(viewer.account(), request, response);
    }
    return added;
  }

  /** Not the last second step there is: then whoever knows the password would set up the next. */
  void removeKey(Viewer viewer, UUID key) {
    if (steps.state(viewer.account()).isLast()) {
      throw new PlainSentenceException(HttpStatus.CONFLICT, "access.second.key.last").againstRule();
    }
    if (keys.remove(viewer.account(), key)) {
      notice.changed(viewer, "second-step.passkey-removed");
    }
  }

  /** Sets the app up and lets in; gives the codes for a lost telephone, to be shown once. */
  Optional<List<String>> confirm(
      Viewer viewer, String code, HttpServletRequest request, HttpServletResponse response) {
    count(viewer.account());
    var codes = steps.confirm(viewer.account(), code);
    if (codes.isPresent()) {
      notice.changed(viewer, "second-step.set-up");
      signIn.beginWithBoth(viewer.account(), request, response);
    }
    return codes;
  }

  List<String> renewCodes(Viewer viewer) {
    var codes = steps.renewCodes(viewer.account());
    notice.changed(viewer, "second-step.codes-renewed");
    return codes;
  }

  /** For somebody who lost everything: an administrator takes it away, and they get word. */
  void reset(Viewer administrator, UUID account) {
    steps.reset(account);
    signIn.endSessions(account);
    notice.reset(administrator, account);
  }

  private void count(UUID account) {
    limits.take(RateLimits.Kind.SECOND_STEP, account.toString());
  }

  String encoded(String path) {
    return URLEncoder.encode(path, StandardCharsets.UTF_8);
  }
}
