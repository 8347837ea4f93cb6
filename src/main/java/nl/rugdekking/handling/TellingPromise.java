// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import nl.rugdekking.organisation.Policy;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.organisation.Term;
import nl.rugdekking.promise.OwedKind;
import nl.rugdekking.promise.PromiseKeeper;
import nl.rugdekking.promise.Start;
import org.springframework.stereotype.Component;

/** The promise to tell the affected how their case stands. It is kept by sending them a message. */
@Component
class TellingPromise implements PromiseKeeper {

  @Override
  public OwedKind owed() {
    var term = Policy.Owed.within(3, Term.Unit.WORKING_DAYS);
    return new OwedKind(
        PromiseKind.AFFECTED_TOLD,
        90,
        Start.REPORT,
        term,
        "handling.action.tell",
        "/terugkoppelen");
  }
}
