// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.promise;

import java.time.Instant;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.organisation.Policy;
import nl.rugdekking.vault.KeyId;
import org.jspecify.annotations.Nullable;

/**
 * A promise that is about to be made to one affected person, under the policy that applies to the
 * incident.
 *
 * @param key the key that its words are encrypted with
 * @param due the moment at which it is due, or null while it waits for somebody
 * @param waitingFor the party it waits for, or null when it is open
 */
record NewPromise(
    CasePart part,
    PromiseKeeper keeper,
    Policy policy,
    KeyId key,
    @Nullable Instant due,
    @Nullable WaitingFor waitingFor) {

  ReminderStep.@Nullable PlannedStep firstReminder(Instant now, WorkingDays days) {
    return keeper.needsReminders() ? ReminderStep.first(due, now, days) : null;
  }

  PromiseState state() {
    return waitingFor == null ? PromiseState.OPEN : PromiseState.WAITING;
  }
}
