// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin;

import java.time.Clock;
import java.time.Instant;
import nl.rugdekking.signin.SecondStepResets.ResetRequest;
import nl.rugdekking.tick.DueRowProcessor;
import nl.rugdekking.tick.DueWork;
import org.springframework.stereotype.Component;

/** Writes to the owners of second steps that are to be removed, and removes them a day later. */
@Component
record SecondStepResetJob(
    SecondStepResetRepository repository,
    LinkLetters letters,
    SecondSteps steps,
    SecondStepNotifier notifier,
    DueRowProcessor rows,
    Clock clock)
    implements DueWork {

  static final String KIND = "second-step-reset";

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run() {
    var now = clock.instant();
    rows.processEachInTransaction(
        KIND,
        "second_step_reset.announced_at",
        repository::listUnannounced,
        ResetRequest::id,
        reset -> announce(reset, now));
    rows.processEachInTransaction(
        KIND,
        "second_step_reset.takes_effect_at",
        () -> repository.listDue(now),
        ResetRequest::id,
        this::removeSecondStep);
  }

  private void announce(ResetRequest reset, Instant now) {
    if (repository.markAnnounced(reset, now)) {
      letters.sendPageLink(reset.account(), SecondStepResets.TEMPLATE, page(reset));
    }
  }

  private static String page(ResetRequest reset) {
    return SecondStepResets.PAGE + reset.id();
  }

  /** Removes the second step only if the letter was sent; otherwise the owner keeps it. */
  private void removeSecondStep(ResetRequest reset) {
    var letterLeft = letters.hasLeft(reset.account(), page(reset));
    if (repository.end(reset, letterLeft, clock.instant()) && letterLeft) {
      steps.reset(reset.account());
      notifier.notifyResetByOperator(reset.account());
    }
  }
}
