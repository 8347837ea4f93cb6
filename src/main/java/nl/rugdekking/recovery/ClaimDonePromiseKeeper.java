// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.recovery;

import java.util.EnumSet;
import java.util.Set;
import nl.rugdekking.organisation.Policy;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.organisation.Term;
import nl.rugdekking.promise.PromiseDefinition;
import nl.rugdekking.promise.PromiseKeeper;
import nl.rugdekking.promise.PromiseNeed;
import nl.rugdekking.promise.PromiseStart;
import nl.rugdekking.promise.Proof;
import org.springframework.stereotype.Component;

/** Describes the promise that the damage is claimed, after that was decided. */
@Component
class ClaimDonePromiseKeeper implements PromiseKeeper {

  @Override
  public PromiseDefinition definition() {
    var term = Policy.PromiseTerms.within(2, Term.Unit.WEEKS);
    return PromiseDefinition.keptInWriting(PromiseKind.CLAIM_DONE, 82, PromiseStart.LATER, term);
  }

  // The perpetrator can notice a claim, so the promise needs proof.
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
    return EnumSet.of(PromiseNeed.WHEN_AND_WHERE, PromiseNeed.PERPETRATOR, PromiseNeed.DAMAGE);
  }
}
