// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.recovery;

import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.promise.Promises;
import nl.rugdekking.register.RefusedException;
import org.springframework.stereotype.Component;

/** Decides who records damage and what is done about it. */
@Component
record RecoveryAccess(Promises promises) {

  /**
   * Returns the right by which the viewer works on the damage in this part: they handle the part,
   * or a promise about damage was given to them.
   *
   * @throws RefusedException when only another promise was given to them
   */
  Action require(CaseAccess access, PartId part) {
    if (access.may(Action.DECIDE, part) || !access.may(Action.KEEP_GIVEN, part)) {
      access.require(Action.DECIDE, part);
      return Action.DECIDE;
    }
    var given =
        promises.list(part).stream()
            .filter(promise -> isAboutDamage(promise.kind()))
            .anyMatch(promise -> access.isPromiseOwner(part, promise.id().value()));
    if (!given) {
      throw new RefusedException("recovery.refused.promise");
    }
    return Action.KEEP_GIVEN;
  }

  private static boolean isAboutDamage(PromiseKind kind) {
    return kind.equals(PromiseKind.DAMAGE) || kind.equals(PromiseKind.CLAIM_DONE);
  }
}
