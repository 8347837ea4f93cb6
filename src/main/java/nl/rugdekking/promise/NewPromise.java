// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.promise;

import java.time.Instant;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.organisation.Policy;
import nl.rugdekking.vault.KeyId;
import org.jspecify.annotations.Nullable;

/** One promise to be made to one affected person, under the policy that holds at the event. */
record NewPromise(
    CasePart part,
    PromiseKeeper keeper,
    Policy policy,
    KeyId key,
    @Nullable Instant due,
    @Nullable WaitingFor waitingFor) {

  Nudge.@Nullable Planned nudge(Instant now, WorkingDays days) {
    return keeper.isReminded() ? Nudge.first(due, now, days) : null;
  }

  PromiseState state() {
    return waitingFor == null ? PromiseState.OPEN : PromiseState.WAITING;
  }
}
