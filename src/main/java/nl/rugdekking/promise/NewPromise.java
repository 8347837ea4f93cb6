// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.promise;

import java.time.Instant;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.organisation.Policy;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.vault.KeyId;
import org.jspecify.annotations.Nullable;

/** One promise to be made to one affected person, under the policy that holds at the event. */
record NewPromise(
    CasePart part,
    PromiseKind kind,
    Policy policy,
    KeyId key,
    @Nullable Instant due,
    @Nullable WaitingFor waitingFor) {

  /** Nobody is reminded of what the alarm does itself. */
  Nudge.@Nullable Planned nudge(Instant now, WorkingDays days) {
    return kind == PromiseKind.DANGER_CONFIRMED ? null : Nudge.first(due, now, days);
  }

  PromiseState state() {
    return waitingFor == null ? PromiseState.OPEN : PromiseState.WAITING;
  }
}
