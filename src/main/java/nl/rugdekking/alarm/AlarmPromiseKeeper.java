// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import java.util.Optional;
import nl.rugdekking.organisation.Policy;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.organisation.Term;
import nl.rugdekking.promise.PromiseDefinition;
import nl.rugdekking.promise.PromiseKeeper;
import nl.rugdekking.promise.PromiseStart;
import org.springframework.stereotype.Component;

/**
 * Describes the kind of promise that somebody confirms an alarm. The promise is kept when somebody
 * confirms. That cannot be corrected afterwards, because somebody did confirm.
 */
@Component
class AlarmPromiseKeeper implements PromiseKeeper {

  @Override
  public PromiseDefinition definition() {
    var term = Policy.PromiseTerms.within(10, Term.Unit.MINUTES);
    return new PromiseDefinition(
        PromiseKind.DANGER_CONFIRMED,
        10,
        PromiseStart.URGENT_LATER,
        term,
        "alarm.action.first-hour",
        "/eerste-uur");
  }

  @Override
  public boolean needsReminders() {
    return false;
  }

  @Override
  public Optional<String> findFinalReasonKey() {
    return Optional.of("alarm.correct.danger");
  }
}
