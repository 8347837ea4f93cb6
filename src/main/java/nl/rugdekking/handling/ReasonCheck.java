// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.Reason;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseKeepers;
import nl.rugdekking.promise.WaitingFor;
import nl.rugdekking.register.RefusedException;
import org.springframework.stereotype.Component;

/**
 * Says with which reasons a promise may end and for whom it may wait, and refuses every other. Some
 * promises nobody may end with a reason.
 */
@Component
record ReasonCheck(Organisations organisations, PromiseKeepers keepers) {

  /**
   * Returns the reasons for not keeping this promise. Of care, beside which nothing is written,
   * only what the affected said or what kept us from reaching them is a reason: "other" would close
   * it on the word of whoever handles the case alone.
   */
  List<Reason> list(Promise promise) {
    var keeper = keepers.get(promise.kind());
    var offered =
        organisations.structure().reasonsFor(promise.kind()).stream()
            .filter(reason -> keeper.dependsOnAffected() || !reason.isOfAffected())
            .toList();
    var fitting = keeper.selectReasons(promise, offered);
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
   * @throws RefusedException when it never waits, or only the person who has this promise may put
   *     it off now
   */
  void requireMayWait(CaseAccess access, Promise promise) {
    if (!keepers.get(promise.kind()).mayWait()) {
      throw new RefusedException("handling.wait.at-once");
    }
    if (!access.isPromiseOwner(promise.part(), promise.id().value())) {
      requireMayEnd(promise);
    }
  }

  /** Returns the parties for whom this promise may wait; none when it is owed at once. */
  Set<WaitingFor> listWhomToWaitFor(Promise promise) {
    var keeper = keepers.get(promise.kind());
    if (!keeper.mayWait()) {
      return Set.of();
    }
    var whom = EnumSet.complementOf(EnumSet.of(WaitingFor.HANDLER));
    if (!keeper.dependsOnAffected()) {
      whom.remove(WaitingFor.AFFECTED);
    }
    return whom;
  }

  /**
   * @throws RefusedException when the list has no such reason for this promise
   */
  void requireFitting(Promise promise, String reason) {
    if (list(promise).stream().noneMatch(fitting -> fitting.label().code().equals(reason))) {
      throw new RefusedException("handling.reason.unknown");
    }
  }
}
