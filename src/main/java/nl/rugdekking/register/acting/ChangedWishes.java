// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.acting;

import nl.rugdekking.access.CasePart;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.promise.PromiseState;
import nl.rugdekking.promise.PromiseWait;
import nl.rugdekking.promise.Promises;
import nl.rugdekking.register.PartPolicy;
import nl.rugdekking.register.PartRecord;
import nl.rugdekking.register.Wish;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes a promise again that was settled with an explanation, when the affected person wants it
 * after all (domain rule 2e). The explained promise stays in the history.
 */
@Component
public class ChangedWishes {

  private final Promises promises;
  private final PartPolicy policies;
  private final ActPlanner acts;

  ChangedWishes(Promises promises, PartPolicy policies, ActPlanner acts) {
    this.promises = promises;
    this.policies = policies;
    this.acts = acts;
  }

  public void planAgain(CasePart part, PartRecord before, PartRecord after) {
    for (var act : VisibleAct.values()) {
      if (isWantedNow(act.findWish(before), act.findWish(after))) {
        promiseAgain(part, after, act.kind(), acts.findWait(after, act));
      }
    }
    if (before.careWish() != Wish.YES && after.careWish() == Wish.YES) {
      promiseAgain(part, after, PromiseKind.AFTERCARE, null);
    }
  }

  // When somebody changes "no" into "not yet", the new promise waits for them, as after a first
  // "not yet".
  private static boolean isWantedNow(@Nullable Wish before, @Nullable Wish after) {
    return switch (after) {
      case YES -> before != Wish.YES;
      case NOT_YET -> before == null || before == Wish.NO;
      case NO -> false;
      case null -> false;
    };
  }

  private void promiseAgain(
      CasePart part, PartRecord affected, PromiseKind kind, @Nullable PromiseWait wait) {
    if (wasExplainedLast(affected, kind)) {
      var urgent = kind.equals(PromiseKind.POLICE_REPORT) || policies.isUrgent(affected);
      var policy = policies.getPolicy(affected);
      promises.createIfMissing(part, kind, policy, affected.key(), urgent, wait);
    }
  }

  private boolean wasExplainedLast(PartRecord affected, PromiseKind kind) {
    return promises.list(affected.part()).stream()
        .filter(promise -> promise.kind().equals(kind))
        .map(promise -> promise.state())
        .filter(state -> state != PromiseState.LAPSED)
        .reduce((earlier, later) -> later)
        .filter(state -> state == PromiseState.EXPLAINED)
        .isPresent();
  }
}
