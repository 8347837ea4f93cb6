// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.acting;

import nl.rugdekking.access.BlockRemoval;
import nl.rugdekking.access.CaseAssignments;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.promise.PromiseHandover;
import nl.rugdekking.register.CaseNotifications;
import nl.rugdekking.register.PartService;
import nl.rugdekking.register.PromisePlanner;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the owner of a part (the handler of the case of one affected person) read a report that
 * somebody made on behalf of that person. The affected person hears of it at once; nobody else may
 * read it before they have answered, or before a working day has passed.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class OwnersDay {

  private final BlockRemoval blocks;
  private final CaseAssignments cases;
  private final PartService parts;
  private final PromisePlanner planner;
  private final SeriesPlanner series;
  private final CaseNotifications notifications;
  private final PromiseHandover handover;

  OwnersDay(
      BlockRemoval blocks,
      CaseAssignments cases,
      PartService parts,
      PromisePlanner planner,
      SeriesPlanner series,
      CaseNotifications notifications,
      PromiseHandover handover) {
    this.blocks = blocks;
    this.cases = cases;
    this.parts = parts;
    this.planner = planner;
    this.series = series;
    this.notifications = notifications;
    this.handover = handover;
  }

  /**
   * Called when the affected person answered: the owner hears of the part now, and the terms run
   * from now.
   */
  public void beginEarly(@Nullable PersonId by, CasePart part) {
    if (part.isHeld() && begin(part)) {
      planner.startTerms(by, parts.getUnchecked(part.id()));
    }
  }

  /**
   * Lets the owner read the part, and writes to them.
   *
   * @return false when that was done before
   */
  public boolean begin(CasePart part) {
    if (!blocks.endHold(part.id())) {
      return false;
    }
    var number = cases.number(part.incident());
    notifications.notifyFoundHandler(part.withoutHold(), number);
    series.afterActCounts(null, part.id(), number);
    handover.notifyOwners(part.id());
    return true;
  }
}
