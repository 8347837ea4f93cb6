// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.recovery;

import java.util.Set;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.acting.PromiseWorkers;
import org.springframework.stereotype.Component;

/** Decides who records damage and what is done about it. */
@Component
record RecoveryAccess(PromiseWorkers workers) {

  private static final Set<PromiseKind> KINDS = Set.of(PromiseKind.DAMAGE, PromiseKind.CLAIM_DONE);

  /**
   * Returns the right by which the viewer works on the damage in this part: they handle the part,
   * or a promise about damage was given to them.
   *
   * @throws RefusedException when only another promise was given to them
   */
  Action require(CaseAccess access, PartId part) {
    return workers.require(access, part, KINDS, "recovery.refused.promise");
  }
}
