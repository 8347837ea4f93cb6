// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import java.util.List;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.organisation.Reason;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseKeepers;
import nl.rugdekking.register.RefusedException;
import org.springframework.stereotype.Component;

/**
 * Refuses a reason that is not on the organisation's list for a kind of promise, and any reason for
 * a promise that nobody may end with one.
 */
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
   * @throws RefusedException when nobody may end this promise with a reason now
   */
  void requireMayEnd(Promise promise) {
    keepers
        .get(promise.kind())
        .findEndingRefusalKey(promise)
        .ifPresent(
            key -> {
              throw new RefusedException(key);
            });
  }

  /**
   * @throws RefusedException when only the person who has this promise may put it off now
   */
  void requireMayWait(CaseAccess access, Promise promise) {
    if (!access.isPromiseOwner(promise.part(), promise.id().value())) {
      requireMayEnd(promise);
    }
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
