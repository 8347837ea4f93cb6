// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.recovery;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.CaseAssignments;
import nl.rugdekking.access.PartId;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.promise.DecisionPromises;
import nl.rugdekking.promise.PromiseId;
import nl.rugdekking.promise.Promises;
import nl.rugdekking.register.CaseNotifications;
import nl.rugdekking.register.PartRecord;
import nl.rugdekking.register.StalePageException;
import nl.rugdekking.register.acting.HeldOutcomes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps and makes the promises that follow from a decision about damage: that the organisation
 * decides, that it claims, and that the affected person is told.
 */
@Component
record ClaimPromises(
    Promises promises,
    DecisionPromises decisions,
    Organisations organisations,
    CaseAssignments cases,
    CaseNotifications notifications,
    HeldOutcomes held) {

  /** The subject of the promise to tell the affected person what came of a claim. */
  static final PromiseKind OUTCOME = new PromiseKind("CLAIM_OUTCOME");

  /**
   * Does what follows from a decision. The promise to decide is settled once it was decided about
   * the loss of each party that has one.
   *
   * @param claims all decisions of the part, the new one included
   * @param items all losses of the part
   */
  void afterDecision(
      CaseAccess access,
      PartRecord affected,
      ClaimDecision decision,
      List<Claim> claims,
      List<DamageItem> items) {
    settleDecided(access, affected, claims, items);
    var part = access.part(affected.part());
    var policy = organisations.policy(affected.policy());
    decisions.createTelling(part, PromiseKind.DAMAGE, policy, affected.key());
    var day = decision.doneBy();
    var way = decision.way();
    if (day != null
        && way != null
        && way.isDoneByOrganisation()
        && promises.findUnsettled(affected.part(), PromiseKind.CLAIM_DONE).isEmpty()) {
      decisions.createDueOn(part, PromiseKind.CLAIM_DONE, policy, affected.key(), day);
    }
  }

  /**
   * Settles the promise to decide once it was decided about the loss of each party that has one.
   * Nothing changes when it was settled before, because a loss became known later.
   */
  void settleDecided(
      CaseAccess access, PartRecord affected, List<Claim> claims, List<DamageItem> items) {
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
   * Lets the promise to claim lapse once the organisation claims nothing any more.
   *
   * @param claims the decisions that are left
   */
  void afterTakingBack(CaseAccess access, PartId part, List<Claim> claims) {
    if (claims.stream().noneMatch(Claim::isClaimedByOrganisation)) {
      promises
          .findUnsettled(part, PromiseKind.CLAIM_DONE)
          .ifPresent(done -> promises.markLapsed(access.viewer().person(), done));
    }
  }

  /**
   * Promises to tell the affected person what came of a claim. No promises are made any more once
   * the part is closed; then they get a letter at once.
   *
   * @param first true when they are told before they can read it
   * @return the promise; empty when there is none
   */
  Optional<PromiseId> promiseTelling(CaseAccess access, PartRecord affected, boolean first) {
    var part = access.part(affected.part());
    if (part.open()) {
      var policy = organisations.policy(affected.policy());
      var telling = decisions.createTelling(part, OUTCOME, policy, affected.key());
      telling.filter(_ -> first).ifPresent(held::hold);
      return telling;
    }
    var person = part.affected();
    if (person != null) {
      notifications.send(person, "affected-told", "/mijn/" + cases.number(part.incident()));
    }
    return Optional.empty();
  }

  /** Returns true when the outcome that this promise is about is still to be told. */
  boolean isHeld(PartId part, @Nullable PromiseId telling) {
    return held.isHeld(part, telling);
  }
}
