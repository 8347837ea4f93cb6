// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import java.time.LocalDate;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Cases;
import nl.rugdekking.access.PartId;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.promise.Promises;
import nl.rugdekking.register.CaseEntry;
import nl.rugdekking.register.Outcome;
import nl.rugdekking.register.PartRecord;
import nl.rugdekking.register.PartSteps;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.Replanning;
import nl.rugdekking.register.StalePageException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes the part of one affected person, and reopens it. A part can be closed only when every
 * promise to that person is settled; the incident is closed together with its last part.
 */
@Service
public class Closing {

  private final PartSteps parts;
  private final Promises promises;
  private final Cases cases;
  private final Replanning planner;
  private final Ending effects;

  Closing(PartSteps parts, Promises promises, Cases cases, Replanning planner, Ending effects) {
    this.parts = parts;
    this.promises = promises;
    this.cases = cases;
    this.planner = planner;
    this.effects = effects;
  }

  /**
   * @param words the closing message to the affected
   * @throws RefusedException while a promise is open or waits
   */
  @Transactional
  public void close(CaseAccess access, PartId part, int version, Outcome outcome, String words) {
    var affected = parts.open(access, part, Action.CLOSE);
    requireVersion(version, affected);
    if (!promises.allSettled(part)) {
      throw new RefusedException("handling.close.unsettled");
    }
    var closed = affected.closed(outcome, planner.now());
    parts.change(affected, closed);
    cases.setOpen(part, false);
    effects.closed(access, part, outcome, LocalDate.ofInstant(planner.now(), DueDates.ZONE));
    parts.step(access, closed, CaseEntry.CLOSED, outcome.name(), words);
    effects.tell(access, part, "incident-closed");
  }

  /**
   * @param words the reason, which everybody who reads the case can see
   */
  @Transactional
  public void reopen(CaseAccess access, PartId part, int version, String words) {
    var affected = parts.any(access, part, Action.REOPEN);
    requireVersion(version, affected);
    if (affected.closedAt() == null) {
      throw new StalePageException();
    }
    var reopened = affected.reopened();
    parts.change(affected, reopened);
    cases.setOpen(part, true);
    effects.reopened(access, part);
    planner.afterReopening(access, reopened);
    parts.step(access, reopened, CaseEntry.REOPENED, null, words);
    effects.tell(access, part, "incident-reopened");
  }

  private static void requireVersion(int version, PartRecord affected) {
    if (affected.version() != version) {
      throw new StalePageException();
    }
  }
}
