// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.acting;

import java.util.Set;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.promise.Promises;
import nl.rugdekking.register.RefusedException;
import org.springframework.stereotype.Component;

/** Decides who works on the subject of some kinds of promises, such as the damage in a part. */
@Component
public record PromiseWorkers(Promises promises) {

  /**
   * Returns the right by which the viewer works on it: they handle the part, or a promise of one of
   * these kinds was given to them.
   *
   * @param refusal the message key for somebody to whom only another promise was given
   * @throws RefusedException when only another promise was given to them
   */
  public Action require(CaseAccess access, PartId part, Set<PromiseKind> kinds, String refusal) {
    if (access.may(Action.DECIDE, part) || !access.may(Action.KEEP_GIVEN, part)) {
      access.require(Action.DECIDE, part);
      return Action.DECIDE;
    }
    var given =
        promises.list(part).stream()
            .filter(promise -> kinds.contains(promise.kind()))
            .anyMatch(promise -> access.isPromiseOwner(part, promise.id().value()));
    if (!given) {
      throw new RefusedException(refusal);
    }
    return Action.KEEP_GIVEN;
  }
}
