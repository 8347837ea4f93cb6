// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import java.util.Optional;
import nl.rugdekking.organisation.Policy;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.organisation.Term;
import nl.rugdekking.promise.OwedKind;
import nl.rugdekking.promise.PromiseKeeper;
import nl.rugdekking.promise.Start;
import org.springframework.stereotype.Component;

/**
 * The kind of promise that somebody confirms an alarm. Confirming keeps it, and that cannot be
 * corrected afterwards, because somebody did confirm.
 */
@Component
class ConfirmingPromise implements PromiseKeeper {

  @Override
  public OwedKind owed() {
    var term = Policy.Owed.within(10, Term.Unit.MINUTES);
    return new OwedKind(
        PromiseKind.DANGER_CONFIRMED,
        10,
        Start.URGENT_LATER,
        term,
        "alarm.action.first-hour",
        "/eerste-uur");
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
