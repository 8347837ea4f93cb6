// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.organisation.Policy;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.organisation.Term;
import nl.rugdekking.promise.OwedKind;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseKeeper;
import nl.rugdekking.promise.Start;
import nl.rugdekking.register.PartSteps;
import nl.rugdekking.register.Replanning;
import org.springframework.stereotype.Component;

/**
 * The promise to report to the police. It is made for incidents that are serious or repeated, or
 * when the affected wants it.
 */
@Component
record PoliceReportPromise(PartSteps parts, Replanning replanning) implements PromiseKeeper {

  @Override
  public OwedKind owed() {
    var term = Policy.Owed.within(2, Term.Unit.WORKING_DAYS);
    return OwedKind.inWords(PromiseKind.POLICE_REPORT, 70, Start.URGENT_LATER, term);
  }

  @Override
  public boolean isNoticed() {
    return true;
  }

  @Override
  public void takeBack(CaseAccess access, Promise settled, Promise owed) {
    replanning.goOnReporting(access.viewer().person(), parts.get(owed.part()), owed);
  }
}
