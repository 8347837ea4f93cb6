// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police;

import java.util.EnumSet;
import java.util.Set;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.organisation.Policy;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.organisation.Term;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseDefinition;
import nl.rugdekking.promise.PromiseKeeper;
import nl.rugdekking.promise.PromiseNeed;
import nl.rugdekking.promise.PromiseStart;
import nl.rugdekking.promise.Promises;
import nl.rugdekking.register.PartService;
import nl.rugdekking.register.PromisePlanner;
import nl.rugdekking.register.acting.VisibleAct;
import org.springframework.stereotype.Component;

/**
 * Describes the promise to decide about a report to the police. It is made for incidents that are
 * serious or repeated, or when the affected person wants it.
 */
@Component
record PoliceReportPromiseKeeper(PartService parts, Promises promises, PromisePlanner planner)
    implements PromiseKeeper {

  @Override
  public PromiseDefinition definition() {
    var term = Policy.PromiseTerms.within(2, Term.Unit.WORKING_DAYS);
    return PromiseDefinition.keptInWriting(
        PromiseKind.POLICE_REPORT, 70, PromiseStart.URGENT_LATER, term);
  }

  @Override
  public boolean isVisibleToPerpetrator() {
    return true;
  }

  @Override
  public Set<PromiseNeed> needs() {
    return EnumSet.of(
        PromiseNeed.WORDS,
        PromiseNeed.WHEN_AND_WHERE,
        PromiseNeed.PERPETRATOR,
        PromiseNeed.POLICE_WISH);
  }

  @Override
  public void afterCorrection(CaseAccess access, Promise settled, Promise owed) {
    var affected = parts.getUnchecked(owed.part());
    promises
        .findUnsettled(owed.part(), PromiseKind.POLICE_REPORT_DONE)
        .ifPresent(done -> promises.markLapsed(access.viewer().person(), done));
    planner.planAgain(access.viewer().person(), affected, owed, VisibleAct.POLICE_REPORT);
  }
}
