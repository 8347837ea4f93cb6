// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.register.RefusedException;
import org.springframework.stereotype.Component;

/** Refuses a reason that is not on the organisation's list for a kind of promise. */
@Component
record ReasonCheck(Organisations organisations) {

  /**
   * @throws RefusedException when the list has no such reason for this kind
   */
  void requireFitting(PromiseKind kind, String reason) {
    var fits =
        organisations.structure().reasonsFor(kind).stream()
            .anyMatch(candidate -> candidate.label().code().equals(reason));
    if (!fits) {
      throw new RefusedException("handling.reason.unknown");
    }
  }
}
