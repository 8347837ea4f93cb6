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

  /**
   * The reasons for not keeping a promise of this kind. Of care, beside which nothing is written,
   * only what the affected said or what kept us from reaching them is a reason: "other" would close
   * it on the word of whoever handles the case alone.
   */
  List<Reason> list(PromiseKind kind) {
    var keeper = keepers.get(kind);
    var fitting =
        organisations.structure().reasonsFor(kind).stream()
            .filter(reason -> keeper.dependsOnAffected() || !reason.isOfAffected())
            .toList();
    var telling = fitting.stream().filter(reason -> !reason.needsWords()).toList();
    return keeper.takesWords() || telling.isEmpty() ? fitting : telling;
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
