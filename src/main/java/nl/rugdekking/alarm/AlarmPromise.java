// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.PartId;
import nl.rugdekking.database.NamelessClock;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.promise.Promises;
import nl.rugdekking.register.PartService;
import org.springframework.stereotype.Component;

/**
 * Makes and settles the promise that follows from an alarm: the organisation owes it to the
 * affected person that somebody confirms the alarm.
 */
@Component
record AlarmPromise(Promises promises, PartService parts, Organisations organisations) {

  private static final PromiseKind KIND = PromiseKind.DANGER_CONFIRMED;

  void make(CasePart part) {
    var affected = parts.getUnchecked(part.id());
    var policy = organisations.policy(affected.policy());
    NamelessClock.runRoundedToMinute(
        () -> {
          promises.createIfMissing(part, KIND, policy, affected.key(), true, null);
        });
  }

  void keep(PartId part, PersonId by) {
    NamelessClock.runRoundedToMinute(
        () -> {
          promises.findUnsettled(part, KIND).ifPresent(promise -> promises.markKept(by, promise));
        });
  }

  /** Rounds the times of the promise to the day. */
  void roundToDay(PartId part) {
    promises.roundToDay(part, KIND);
  }

  /**
   * Returns true when every promise of this kind is settled, for instance because somebody
   * explained why it is not needed; then nobody is called any more. Returns false when the policy
   * owes no confirmation, because the promises of this kind then belong to an earlier alarm.
   */
  boolean isSettled(CasePart part) {
    var policy = organisations.policy(parts.getUnchecked(part.id()).policy());
    var ofThisKind =
        promises.list(part.id()).stream().filter(promise -> promise.kind().equals(KIND)).toList();
    return policy.term(KIND, true).isPresent()
        && !ofThisKind.isEmpty()
        && ofThisKind.stream().allMatch(promise -> promise.state().isSettled());
  }
}
