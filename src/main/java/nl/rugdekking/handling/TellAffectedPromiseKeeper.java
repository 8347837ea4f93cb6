// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import nl.rugdekking.organisation.Policy;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.organisation.Term;
import nl.rugdekking.promise.PromiseDefinition;
import nl.rugdekking.promise.PromiseKeeper;
import nl.rugdekking.promise.PromiseStart;
import org.springframework.stereotype.Component;

/** The promise to tell the affected how their case stands. It is kept by sending them a message. */
@Component
class TellAffectedPromiseKeeper implements PromiseKeeper {

  @Override
  public PromiseDefinition definition() {
    var term = Policy.PromiseTerms.within(3, Term.Unit.WORKING_DAYS);
    return new PromiseDefinition(
        PromiseKind.AFFECTED_TOLD,
        90,
        PromiseStart.REPORT,
        term,
        "handling.action.tell",
        "/terugkoppelen");
  }
}
