// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.promise;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.Policy;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.vault.KeyId;
import org.jspecify.annotations.Nullable;

/**
 * A promise that is about to be made to one affected person, under the policy that applies to the
 * incident.
 *
 * @param keeper the definition of its kind
 * @param key the key that its words are encrypted with
 * @param due the moment at which it is due, or null while it waits for somebody
 * @param start the moment from which its term runs
 * @param waitingFor the party it waits for, or null when it is open
 * @param decided the kind of promise that a decision was made about, when this promise is to tell
 *     the affected person of that decision, or which of several things it is about; otherwise null
 */
record NewPromise(
    CasePart part,
    PromiseKeeper keeper,
    Policy policy,
    KeyId key,
    @Nullable Instant due,
    Instant start,
    @Nullable WaitingFor waitingFor,
    @Nullable PromiseKind decided) {

  NewPromise(
      CasePart part,
      PromiseKeeper keeper,
      Policy policy,
      KeyId key,
      @Nullable Instant due,
      Instant start,
      @Nullable WaitingFor waitingFor) {
    this(part, keeper, policy, key, due, start, waitingFor, null);
  }

  /** Returns the earliest moment at which a reminder for one of these promises is due. */
  static Optional<Instant> findFirstReminder(List<NewPromise> made, Instant now, WorkingDays days) {
    return made.stream()
        .map(promise -> promise.firstReminder(now, days))
        .filter(Objects::nonNull)
        .map(ReminderStep.PlannedStep::at)
        .min(Comparator.naturalOrder());
  }

  /** Returns the first reminder for this promise; null when it has none. */
  ReminderStep.@Nullable PlannedStep firstReminder(Instant now, WorkingDays days) {
    return keeper.needsReminders() ? ReminderStep.first(due, now, days) : null;
  }

  /** Returns the first day on which the promise may be kept; null when it may be kept at once. */
  @Nullable LocalDate findFirstDay(WorkingDays days) {
    var terms = policy.promises().get(keeper.kind());
    var earliest = terms == null ? null : terms.earliest();
    return earliest == null ? null : DueDates.calculateFirstDay(earliest, start, due, days);
  }

  /**
   * Returns the office whose holder owes the promise; empty when the handler of the part owes it.
   */
  Optional<OfficeKind> findOffice() {
    return policy.findOwner(keeper.kind());
  }

  PromiseState state() {
    return waitingFor == null ? PromiseState.OPEN : PromiseState.WAITING;
  }
}
