// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.CaseAssignments;
import nl.rugdekking.access.PartId;
import nl.rugdekking.promise.Promises;
import nl.rugdekking.register.CaseEntryKind;
import nl.rugdekking.register.Outcome;
import nl.rugdekking.register.PartService;
import nl.rugdekking.register.PromisePlanner;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.StalePageException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes the part of one affected person, and reopens it. A part can be closed only when every
 * promise to that person is settled; the incident is closed together with its last part.
 */
@Service
public class ClosingService {

  private final PartService parts;
  private final Promises promises;
  private final CaseAssignments cases;
  private final PromisePlanner planner;
  private final ClosureEffects effects;

  ClosingService(
      PartService parts,
      Promises promises,
      CaseAssignments cases,
      PromisePlanner planner,
      ClosureEffects effects) {
    this.parts = parts;
    this.promises = promises;
    this.cases = cases;
    this.planner = planner;
    this.effects = effects;
  }

  /**
   * Closes the part.
   *
   * @param words the closing message to the affected person
   * @throws RefusedException while a promise is open or waits
   */
  @Transactional
  public void close(CaseAccess access, PartId part, int version, Outcome outcome, String words) {
    var affected = parts.getOpen(access, part, Action.CLOSE);
    affected.requireVersion(version);
    if (!promises.read(part).areSettled()) {
      throw new RefusedException("handling.close.unsettled");
    }
    var closed = affected.withOutcome(outcome, planner.now());
    parts.update(affected, closed);
    cases.setOpen(part, false);
    effects.afterClosing(access, part, outcome);
    parts.recordStep(access, closed, CaseEntryKind.CLOSED, outcome.name(), words);
    effects.sendLetters(access, part, "incident-closed");
  }

  /**
   * Reopens the part.
   *
   * @param words the reason, which everybody who reads the case can see
   */
  @Transactional
  public void reopen(CaseAccess access, PartId part, int version, String words) {
    var affected = parts.get(access, part, Action.REOPEN);
    affected.requireVersion(version);
    if (affected.closedAt() == null) {
      throw new StalePageException();
    }
    var outcome = affected.outcome();
    var reopened = affected.withoutOutcome();
    parts.update(affected, reopened);
    cases.setOpen(part, true);
    effects.afterReopening(access, part, outcome);
    planner.afterReopening(access, reopened);
    parts.recordStep(access, reopened, CaseEntryKind.REOPENED, null, words);
    effects.sendLetters(access, part, "incident-reopened");
  }
}
