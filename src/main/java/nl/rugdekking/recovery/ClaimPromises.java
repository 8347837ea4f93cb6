// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.recovery;

import java.util.Optional;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.CaseAssignments;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.PartId;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.Policy;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.promise.DecisionPromises;
import nl.rugdekking.promise.PromiseId;
import nl.rugdekking.register.CaseNotifications;
import nl.rugdekking.register.PartRecord;
import nl.rugdekking.register.acting.HeldOutcomes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes the promises that follow from a decision about damage: that the organisation claims, and
 * that the affected person is told of the decision and of what came of it.
 */
@Component
record ClaimPromises(
    DecisionPromises decisions,
    DamagePromise damage,
    Organisations organisations,
    CaseAssignments cases,
    CaseNotifications notifications,
    HeldOutcomes held) {

  /** The subject of the promise to tell the affected person what came of a claim. */
  static final PromiseKind OUTCOME = new PromiseKind("CLAIM_OUTCOME");

  /** The subject of the promise to tell them that the claim was made along a route. */
  static final PromiseKind ROUTE = new PromiseKind("CLAIM_ROUTE");

  /**
   * Promises what follows from a decision: that the organisation claims by the day that was chosen,
   * and that the affected person is told. The claim of each party has promises of its own.
   */
  Claim.Promised promise(CaseAccess access, PartRecord affected, ClaimDecision decision) {
    var part = access.part(affected.part());
    var policy = organisations.policy(affected.policy());
    var telling = decisions.createTelling(part, PromiseKind.DAMAGE, policy, affected.key());
    return new Claim.Promised(
        promiseClaiming(part, policy, affected, decision).orElse(null), telling.orElse(null));
  }

  private Optional<PromiseId> promiseClaiming(
      CasePart part, Policy policy, PartRecord affected, ClaimDecision decision) {
    var day = decision.doneBy();
    var way = decision.way();
    return day == null || way == null || !way.isDoneByOrganisation()
        ? Optional.empty()
        : decisions.createDueOn(
            part,
            PromiseKind.CLAIM_DONE,
            new PromiseKind("CLAIM_OF_" + decision.claimant()),
            policy,
            affected.key(),
            day);
  }

  /**
   * Promises to tell the affected person what was done about a claim, or came of it. No promises
   * are made any more once the part is closed; then they get a letter at once.
   *
   * @param subject {@link #OUTCOME} or {@link #ROUTE}
   * @param first true when they are told before they can read it
   * @return the promise; empty when there is none
   */
  Optional<PromiseId> promiseTelling(
      CaseAccess access, PartRecord affected, PromiseKind subject, boolean first) {
    var part = access.part(affected.part());
    if (part.open()) {
      var policy = organisations.policy(affected.policy());
      var telling = decisions.createTelling(part, subject, policy, affected.key());
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
