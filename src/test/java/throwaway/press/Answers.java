// SPDX-License-Identifier: EUPL-1.2
package throwaway.press;

import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.promise.Promises;
import nl.rugdekking.register.PartService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what was said to the press. */
@Service("pressAnswers")
class Answers {

  private final PartService parts;
  private final Promises promises;

  Answers(PartService parts, Promises promises) {
    this.parts = parts;
    this.promises = promises;
  }

  @Transactional
  void answer(CaseAccess access, PartId part, String medium, String words) {
    var affected = parts.getOpen(access, part, Action.DECIDE);
    promises
        .findUnsettled(part, PressPromise.KIND)
        .ifPresent(promise -> promises.markKept(access, promise, null));
    parts.recordStep(access, affected, PressEntry.ANSWERED, medium, words);
  }
}
