// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.firstday;

import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.Policy;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.organisation.Term;
import nl.rugdekking.promise.PromiseDefinition;
import nl.rugdekking.promise.PromiseKeeper;
import nl.rugdekking.promise.PromiseStart;
import nl.rugdekking.promise.Proof;
import org.springframework.stereotype.Component;

/**
 * The promise that the Labour Inspectorate is told of a serious injury. The perpetrator notices
 * nothing of it, so it does not wait for the wish of the affected. The organisation owes it for
 * employees and hired workers; each other body decides for its office holders.
 */
@Component
class LabourInspectoratePromiseKeeper implements PromiseKeeper {

  static final PromiseKind KIND = new PromiseKind("LABOUR_INSPECTORATE");

  @Override
  public PromiseDefinition definition() {
    var term = Policy.PromiseTerms.within(0, Term.Unit.SAME_DAY);
    return PromiseDefinition.keptInWriting(KIND, 14, PromiseStart.URGENT_LATER, term);
  }

  @Override
  public boolean isOwedByDefault(BodyKind body) {
    return body == BodyKind.ORGANISATION;
  }

  @Override
  public Proof.Need proofNeed() {
    return Proof.Need.DATED;
  }

  @Override
  public boolean dependsOnAffected() {
    return false;
  }
}
