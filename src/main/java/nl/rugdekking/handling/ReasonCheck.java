// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import java.util.List;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.organisation.Reason;
import nl.rugdekking.promise.PromiseKeepers;
import nl.rugdekking.register.RefusedException;
import org.springframework.stereotype.Component;

/** Refuses a reason that is not on the organisation's list for a kind of promise. */
@Component
record ReasonCheck(Organisations organisations, PromiseKeepers keepers) {

  /** The reasons for not keeping a promise of this kind. */
  List<Reason> list(PromiseKind kind) {
    var dependsOnAffected = keepers.get(kind).dependsOnAffected();
    return organisations.structure().reasonsFor(kind).stream()
        .filter(reason -> dependsOnAffected || !reason.isOfAffected())
        .toList();
  }

  /**
   * @throws RefusedException when the list has no such reason for this kind
   */
  void requireFitting(PromiseKind kind, String reason) {
    if (list(kind).stream().noneMatch(fitting -> fitting.label().code().equals(reason))) {
      throw new RefusedException("handling.reason.unknown");
    }
  }
}
