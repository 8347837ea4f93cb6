// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import java.time.Clock;
import nl.rugdekking.access.SecondStepResetRepository.Reset;
import nl.rugdekking.tick.DueWork;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes to those whose second step is to be taken away, and takes it away when their day ends. */
@Component
class SecondStepResetTick implements DueWork {

  static final String KIND = "second-step-reset";

  private final SecondStepResetRepository repository;
  private final LinkLetters letters;
  private final SecondSteps steps;
  private final SignIn signIn;
  private final SecondStepNotice notice;
  private final Clock clock;
  private final TransactionTemplate transactions;

  SecondStepResetTick(
      SecondStepResetRepository repository,
      LinkLetters letters,
      SecondSteps steps,
      SignIn signIn,
      SecondStepNotice notice,
      Clock clock,
      TransactionTemplate transactions) {
    this.repository = repository;
    this.letters = letters;
    this.steps = steps;
    this.signIn = signIn;
    this.notice = notice;
    this.clock = clock;
    this.transactions = transactions;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run() {
    transactions.executeWithoutResult(
        status -> {
          for (var reset : repository.unannounced(clock.instant())) {
            letters.write(reset.account(), SecondStepResets.TEMPLATE, page(reset));
          }
        });
    for (var reset : repository.due(clock.instant())) {
      transactions.executeWithoutResult(status -> take(reset));
    }
  }

  private static String page(Reset reset) {
    return SecondStepResets.PAGE + reset.id();
  }

  /** Nothing is taken from somebody whom no letter reached: then it ends as if they kept it. */
  private void take(Reset reset) {
    var told = letters.hasLeft(reset.account(), page(reset));
    if (repository.end(reset, told, clock.instant()) && told) {
      steps.reset(reset.account());
      signIn.endSessions(reset.account());
      notice.resetByOperator(reset.account());
    }
  }
}
