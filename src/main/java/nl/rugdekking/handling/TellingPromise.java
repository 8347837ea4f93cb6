// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import nl.rugdekking.organisation.Policy;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.organisation.Term;
import nl.rugdekking.promise.PromiseKeeper;
import nl.rugdekking.promise.Start;
import org.springframework.stereotype.Component;

/** That the affected hears how things stand: kept by telling them. */
@Component
class TellingPromise implements PromiseKeeper {

  @Override
  public PromiseKind kind() {
    return PromiseKind.AFFECTED_TOLD;
  }

  @Override
  public int place() {
    return 90;
  }

  @Override
  public Policy.Owed shippedTerm() {
    var term = new Term(3, Term.Unit.WORKING_DAYS);
    return new Policy.Owed(term, term, true);
  }

  @Override
  public Start start() {
    return Start.REPORT;
  }

  @Override
  public String verb() {
    return "handling.action.tell";
  }

  @Override
  public String page() {
    return "/terugkoppelen";
  }
}
