// SPDX-License-Identifier: EUPL-1.2
package throwaway.press;

import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.promise.Promises;
import nl.rugdekking.register.PartSteps;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what was said to the press. */
@Service("pressAnswers")
class Answers {

  private final PartSteps parts;
  private final Promises promises;

  Answers(PartSteps parts, Promises promises) {
    this.parts = parts;
    this.promises = promises;
  }

  @Transactional
  void answer(CaseAccess access, PartId part, String medium, String words) {
    var affected = parts.open(access, part, Action.DECIDE);
    promises
        .findUnsettled(part, PressPromise.KIND)
        .ifPresent(promise -> promises.keep(access, promise, null));
    parts.step(access, affected, PressEntry.ANSWERED, medium, words);
  }
}
