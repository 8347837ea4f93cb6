// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response;

import nl.rugdekking.organisation.Policy;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.organisation.Term;
import nl.rugdekking.promise.PromiseDefinition;
import nl.rugdekking.promise.PromiseKeeper;
import nl.rugdekking.promise.PromiseStart;
import nl.rugdekking.promise.Proof;
import org.springframework.stereotype.Component;

/** The promise that a measure that was decided is done: the letter is posted, the talk is held. */
@Component
class ResponseDonePromiseKeeper implements PromiseKeeper {

  @Override
  public PromiseDefinition definition() {
    var term = Policy.PromiseTerms.within(2, Term.Unit.WEEKS);
    return PromiseDefinition.keptInWriting(PromiseKind.RESPONSE_DONE, 62, PromiseStart.LATER, term);
  }

  @Override
  public boolean isVisibleToPerpetrator() {
    return true;
  }

  @Override
  public Proof.Need proofNeed() {
    return Proof.Need.DATED;
  }
}
