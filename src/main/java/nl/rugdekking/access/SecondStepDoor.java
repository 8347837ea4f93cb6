// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.organisation.PersonId;
import org.springframework.stereotype.Component;

/** Lets somebody further in with a second step; counts who guesses, and writes what changed. */
@Component
class SecondStepDoor {

  private final SecondSteps steps;
  private final SignIn signIn;
  private final RateLimits limits;
  private final SecondStepNotice notice;

  SecondStepDoor(SecondSteps steps, SignIn signIn, RateLimits limits, SecondStepNotice notice) {
    this.steps = steps;
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
  void reset(Viewer administrator, PersonId person, UUID account) {
    steps.reset(account);
    signIn.endSessions(account);
    notice.reset(administrator, person, account);
  }

  private void count(UUID account) {
    limits.take(RateLimits.Kind.SECOND_STEP, account.toString());
  }

  String encoded(String path) {
    return URLEncoder.encode(path, StandardCharsets.UTF_8);
  }
}
