// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.recovery;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.promise.Corrections;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseState;
import nl.rugdekking.promise.Promises;
import nl.rugdekking.register.PartRecord;
import nl.rugdekking.register.StalePageException;
import nl.rugdekking.register.acting.ActPlanner;
import nl.rugdekking.register.acting.VisibleAct;
import org.springframework.stereotype.Component;

/**
 * Settles the promise to ask about damage and to decide, and makes it owed again when a decision is
 * taken back or a loss becomes known later.
 */
@Component
record DamagePromise(
    Promises promises, Corrections corrections, Organisations organisations, ActPlanner planner) {

  private static final Set<PromiseState> SETTLED =
      Set.of(PromiseState.KEPT, PromiseState.EXPLAINED);

  /**
   * Settles the promise to decide once it was decided about the loss of each party that has one.
   * Nothing changes when it was settled before, because a loss became known later.
   */
  void settle(CaseAccess access, PartRecord affected, List<Claim> claims, List<DamageItem> items) {
    var owed = promises.findUnsettled(affected.part(), PromiseKind.DAMAGE).orElse(null);
    if (owed == null || claims.isEmpty() || isUndecided(claims, items)) {
      return;
    }
    var claimed = claims.stream().filter(Claim::isClaimed).findFirst();
    var told = claimed.orElseGet(claims::getLast);
    var reason = told.reason();
    if (claimed.isPresent() || reason == null) {
      promises.markKept(access, owed, told.words());
    } else {
      promises.explain(access, owed, reason, told.words());
    }
  }

  private static boolean isUndecided(List<Claim> claims, List<DamageItem> items) {
    return Stream.of(Claimant.values())
        .filter(party -> items.stream().anyMatch(item -> item.claimant() == party))
        .anyMatch(party -> claims.stream().noneMatch(claim -> claim.claimant() == party));
  }

  /**
   * Keeps the promise to decide when nothing was lost.
   *
   * @throws StalePageException when the promise was settled meanwhile
   */
  void keepWithoutLoss(CaseAccess access, PartRecord affected, String words) {
    var owed = promises.findUnsettled(affected.part(), PromiseKind.DAMAGE);
    promises.markKept(access, owed.orElseThrow(StalePageException::new), words);
  }

  /** Returns true when it is still owed to ask about damage and to decide. */
  boolean isOwed(PartId part) {
    return promises.findUnsettled(part, PromiseKind.DAMAGE).isPresent();
  }

  /**
   * Makes it owed again to decide, after a decision was taken back. The promise that was settled
   * with it keeps its day.
   */
  void reopen(CaseAccess access, PartRecord affected) {
    if (isOwed(affected.part())) {
      return;
    }
    promises.list(affected.part()).stream()
        .filter(promise -> promise.kind().equals(PromiseKind.DAMAGE))
        .filter(promise -> SETTLED.contains(promise.state()))
        .reduce((_, last) -> last)
        .map(settled -> corrections.correct(access, settled))
        .ifPresent(owed -> planAgain(access, affected, owed));
  }

  // The affected person may have answered otherwise since then.
  private void planAgain(CaseAccess access, PartRecord affected, Promise owed) {
    var part = access.part(affected.part());
    planner.planAgain(access.viewer().person(), part, affected, owed, VisibleAct.CLAIM);
  }

  /**
   * Makes it owed to decide when a loss became known after the promise to decide was settled and
   * nothing was decided about the loss of this party.
   */
  void promiseAgain(CaseAccess access, PartRecord affected, Claimant claimant, List<Claim> claims) {
    if (claims.stream().noneMatch(claim -> claim.claimant() == claimant)) {
      promises.createIfMissing(
          access.part(affected.part()),
          PromiseKind.DAMAGE,
          organisations.policy(affected.policy()),
          affected.key(),
          affected.isSerious(),
          planner.findWait(affected, VisibleAct.CLAIM));
    }
  }
}
