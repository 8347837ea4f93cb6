// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police;

import java.util.Optional;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.promise.DecisionPromises;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.register.IncidentRepository;
import nl.rugdekking.register.PartRecord;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.Wish;
import nl.rugdekking.register.acting.ActingRule;
import nl.rugdekking.register.acting.OnBehalfOf;
import nl.rugdekking.register.acting.VisibleAct;
import org.springframework.stereotype.Component;

/**
 * Decides if a report or notice in the log keeps the promise to do what was decided about the
 * police. It does so only where the page of that promise would accept it too.
 */
@Component
record PoliceReportCheck(
    PoliceDecisions decisions,
    PolicePromises promises,
    DecisionPromises made,
    ActingRule rule,
    IncidentRepository incidents) {

  private static final VisibleAct ACT = VisibleAct.POLICE_REPORT;

  boolean isUnderNumber(CaseAccess access, PartId part) {
    return decisions.isProtected(access, part);
  }

  /**
   * Returns the promise that this step keeps; empty when it keeps none.
   *
   * @param action the right by which the viewer writes the log
   * @throws RefusedException when the promise can be kept on its own page only, or the day cannot
   *     be that of the report
   */
  Optional<Promise> findKept(
      CaseAccess access, PartRecord affected, Action action, PoliceStatement said) {
    var kept =
        said.kind().isBeginning()
            ? promises
                .findDone(affected.part())
                .filter(done -> mayKeep(access, action, done))
                .filter(_ -> isAsDecided(affected, said.kind()) && isAllowed(access, affected))
            : Optional.<Promise>empty();
    kept.ifPresent(done -> requireKeepable(affected, done, said));
    return kept;
  }

  private static boolean mayKeep(CaseAccess access, Action action, Promise done) {
    return action == Action.DECIDE || access.isPromiseOwner(done.part(), done.id().value());
  }

  // A notice is no report, and a report is no notice.
  private boolean isAsDecided(PartRecord affected, PoliceStepKind kind) {
    return (kind == PoliceStepKind.NOTIFIED) == isDecided(affected, OnBehalfOf.NOTICE);
  }

  private boolean isDecided(PartRecord affected, OnBehalfOf way) {
    return decisions.findWay(affected.part()).filter(way::equals).isPresent();
  }

  private boolean isAllowed(CaseAccess access, PartRecord affected) {
    var needsYes = decisions.findWay(affected.part()).filter(OnBehalfOf::needsYes).isPresent();
    return (!needsYes || ACT.findWish(affected) == Wish.YES)
        && rule.listObstacles(affected, ACT).isEmpty()
        && !rule.isOpposedByOthers(access, affected.part(), ACT);
  }

  private void requireKeepable(PartRecord affected, Promise done, PoliceStatement said) {
    if (isDecided(affected, OnBehalfOf.AUTHORITY)) {
      throw new RefusedException("police.refused.authority");
    }
    var happened = incidents.get(affected.incident()).happenedOn();
    if (happened != null && said.on().isBefore(happened)) {
      throw new RefusedException("police.refused.before-event");
    }
    if (!rule.wasDoneInDanger(affected.part(), ACT)
        && said.on().isBefore(made.getDayMade(done.id()))) {
      throw new RefusedException("police.refused.before-decision");
    }
  }
}
