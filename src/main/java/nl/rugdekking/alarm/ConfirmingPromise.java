// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import java.util.Optional;
import nl.rugdekking.organisation.Policy;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.organisation.Term;
import nl.rugdekking.promise.PromiseKeeper;
import nl.rugdekking.promise.Start;
import org.springframework.stereotype.Component;

/** That somebody is on it in danger: kept by confirming, and then it is a fact. */
@Component
class ConfirmingPromise implements PromiseKeeper {

  @Override
  public PromiseKind kind() {
    return PromiseKind.DANGER_CONFIRMED;
  }

  @Override
  public int place() {
    return 10;
  }

  @Override
  public Policy.Owed shippedTerm() {
    var term = new Term(10, Term.Unit.MINUTES);
    return new Policy.Owed(term, term, true);
  }

  @Override
  public Start start() {
    return Start.URGENT_LATER;
  }

  @Override
  public String verb() {
    return "alarm.action.first-hour";
  }

  @Override
  public String page() {
    return "/eerste-uur";
  }

  @Override
  public boolean isReminded() {
    return false;
  }

  @Override
  public Optional<String> finalBecause() {
    return Optional.of("alarm.correct.danger");
  }
}
