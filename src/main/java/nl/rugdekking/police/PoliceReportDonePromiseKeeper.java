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
import nl.rugdekking.promise.Proof;
import org.springframework.stereotype.Component;

/**
 * Describes the promise that a report to the police is made, after it was decided. The log of the
 * police begins when it is kept.
 */
@Component
record PoliceReportDonePromiseKeeper(PoliceLog log) implements PromiseKeeper {

  @Override
  public PromiseDefinition definition() {
    var term = Policy.PromiseTerms.within(2, Term.Unit.WEEKS);
    return PromiseDefinition.keptInWriting(
        PromiseKind.POLICE_REPORT_DONE, 72, PromiseStart.LATER, term);
  }

  @Override
  public boolean isVisibleToPerpetrator() {
    return true;
  }

  @Override
  public Proof.Need proofNeed() {
    return Proof.Need.DATED;
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
    log.removeFiled(owed);
  }
}
