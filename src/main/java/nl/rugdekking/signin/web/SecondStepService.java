// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.load.RateLimits;
import nl.rugdekking.signin.Passkeys;
import nl.rugdekking.signin.SecondStepNotifier;
import nl.rugdekking.signin.SecondSteps;
import nl.rugdekking.signin.SignIn;
import nl.rugdekking.signin.SignedInAccount;
import nl.rugdekking.web.PlainSentenceException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Checks and changes the second step for its pages; limits guessing and logs each change. */
@Component
record SecondStepService(
    SecondSteps steps,
    SignIn signIn,
    RateLimits limits,
    SecondStepNotifier notifier,
    Passkeys passkeys) {

  /** Begins a new session with the second step, when the code is right. */
  boolean enterCode(
      SignedInAccount signedIn,
      String code,
      HttpServletRequest request,
      HttpServletResponse response) {
    return enterCode(signedIn, isRight(signedIn.account(), code), request, response);
  }

  private boolean isRight(UUID account, String code) {
    if (!SecondSteps.isShort(code)) {
      return countIfWrong(account, steps.check(account, code));
    }
    return guess(
            account.toString(),
            () -> steps.check(account, code) ? Optional.of(account) : Optional.empty())
        .isPresent();
  }

  /**
   * Begins a new session with the second step, when a passkey signed the challenge of this session.
   */
  boolean enterPasskey(
      SignedInAccount signedIn,
      String answer,
      HttpServletRequest request,
      HttpServletResponse response) {
    var right = passkeys.verifySignature(signedIn.account(), answer, request.getSession());
    return enterCode(signedIn, countIfWrong(signedIn.account(), right), request, response);
  }

  private boolean enterCode(
      SignedInAccount signedIn,
      boolean right,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (right) {
      signIn.addSecondStep(signedIn, request, response);
    } else {
      notifier.logRefusal(signedIn.account());
    }
    return right;
  }

  private <T> Optional<T> guess(String who, Supplier<Optional<T>> check) {
    return limits.checkGuess(RateLimits.Kind.APP_CODE, who, check);
  }

  // Counts a wrong attempt after the check, so that a right long code or passkey works even after
  // many wrong ones.
  private boolean countIfWrong(UUID account, boolean right) {
    if (!right) {
      limits.countAttempt(RateLimits.Kind.LONG_SECOND_STEP, account.toString());
    }
    return right;
  }

  /** Registers the passkey and signs the person in. */
  Passkeys.AddPasskeyResult addPasskey(
      Viewer viewer, PasskeyForm form, HttpServletRequest request, HttpServletResponse response) {
    var added =
        passkeys.add(
            viewer.account(), form.storedName(), form.answerOrNothing(), request.getSession());
    if (countIfWrong(viewer.account(), added == Passkeys.AddPasskeyResult.YES)) {
      notifier.notifyChange(viewer, "second-step.passkey-added");
      signIn.addNewSecondStep(SignedInAccount.current().orElseThrow(), request, response);
    }
    return added;
  }

  /**
   * Removes a passkey. The last second step cannot be removed: otherwise the password would be
   * enough to set up another.
   */
  void removePasskey(
      Viewer viewer, UUID key, HttpServletRequest request, HttpServletResponse response) {
    if (steps.state(viewer.account()).isLast()) {
      throw new PlainSentenceException(HttpStatus.CONFLICT, "signin.second.key.last")
          .markAgainstRule();
    }
    if (passkeys.remove(viewer.account(), key)) {
      notifier.notifyChange(viewer, "second-step.passkey-removed");
      signIn.renewSession(request, response);
    }
  }

  /**
   * Makes the app the second step and begins a new session; returns recovery codes, to be shown
   * once.
   */
  Optional<List<String>> confirm(
      Viewer viewer, String code, HttpServletRequest request, HttpServletResponse response) {
    var codes = guess("new " + viewer.account(), () -> steps.confirmApp(viewer.account(), code));
    if (codes.isPresent()) {
      notifier.notifyChange(viewer, "second-step.set-up");
      signIn.addNewSecondStep(SignedInAccount.current().orElseThrow(), request, response);
    }
    return codes;
  }

  List<String> renewCodes(Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
    var codes = steps.renewCodes(viewer.account());
    notifier.notifyChange(viewer, "second-step.codes-renewed");
    signIn.renewSession(request, response);
    return codes;
  }

  /**
   * Removes the second step of somebody who lost it, for an administrator; its owner gets a letter.
   */
  void reset(Viewer administrator, UUID account) {
    steps.reset(account);
    notifier.notifyReset(administrator, account);
  }

  String encoded(String path) {
    return URLEncoder.encode(path, StandardCharsets.UTF_8);
  }
}
