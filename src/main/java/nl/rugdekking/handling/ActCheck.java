// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import java.util.Set;
import java.util.stream.Stream;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.complaint.Complaints;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.promise.DecisionPromises;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.register.PartRecord;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.Wish;
import nl.rugdekking.register.acting.ActingRule;
import nl.rugdekking.register.acting.Obstacle;
import nl.rugdekking.register.acting.OnBehalfOf;
import nl.rugdekking.register.acting.VisibleAct;
import org.springframework.stereotype.Component;

/**
 * Makes what follows from a decision to respond, to report to the police or to claim damage, and
 * refuses reasons that do not agree with what the affected person said.
 */
@Component
record ActCheck(
    ActingRule rule,
    DecisionPromises promises,
    Organisations organisations,
    Complaints complaints,
    PoliceWays policeWays,
    SettlementCheck settlements) {

  /** The codes of the reasons that say that the affected person does not want the act. */
  private static final Set<String> NOT_WANTED = Set.of("not-wanted", "declined");

  private static final String NOT_REACHABLE = "not-reachable";

  /**
   * Makes the promises that follow from a decision: the act is done by the chosen day, and the
   * affected person is told.
   */
  void promiseDoing(CaseAccess access, PartRecord affected, VisibleAct act, Settlement settlement) {
    var part = access.part(affected.part());
    var policy = organisations.policy(affected.policy());
    var way = settlement.onBehalfOf();
    if (act == VisibleAct.POLICE_REPORT && way != null) {
      policeWays.record(access, affected, way);
    }
    promises.createTelling(part, act.kind(), policy, affected.key());
    var doneBy = settlement.doneBy();
    if (doneBy != null && (way == null || way.isDoneByOrganisation())) {
      promises.createDueOn(part, act.executionKind(), policy, affected.key(), doneBy);
    }
  }

  /**
   * Records that somebody went to the police. When they did so with the written authority of the
   * affected person, it also records a complaint, the request of that person to prosecute.
   */
  void recordAtPolice(CaseAccess access, PartRecord affected, Settlement settlement, Promise kept) {
    if (!kept.kind().equals(PromiseKind.POLICE_REPORT_DONE)) {
      return;
    }
    policeWays.recordDone(access, kept.id(), settlement.onBehalfOf());
    var proof = settlement.proof();
    if (proof != null && settlement.onBehalfOf() == OnBehalfOf.AUTHORITY) {
      complaints.recordByAuthority(access, affected, proof.on(), proof.reference());
    }
  }

  private static void refuse(Obstacle obstacle) {
    throw new RefusedException("register.Obstacle." + obstacle.name());
  }

  /**
   * Requires that a reason about the wish of the affected person agrees with their answer.
   *
   * @throws RefusedException when the reason is that they do not want it, although they do, or the
   *     responsible person decided to act all the same; or that they were not reached, although
   *     nobody tried twice
   */
  void requireTrue(PartRecord affected, PromiseKind kind, String reason) {
    if (NOT_WANTED.contains(reason)) {
      if (isWanted(affected, kind)) {
        throw new RefusedException("handling.reason.wanted");
      }
      if (rule.findDecision(affected, kind).isPresent()) {
        throw new RefusedException("handling.reason.decided");
      }
    }
    if (reason.equals(NOT_REACHABLE) && isAboutAct(kind) && !Obstacle.wasTried(affected)) {
      throw new RefusedException("handling.explain.not-tried");
    }
  }

  private static boolean isAboutAct(PromiseKind kind) {
    return Stream.of(VisibleAct.values()).anyMatch(act -> act.isOf(kind));
  }

  /**
   * Requires that the affected person was asked, or that somebody tried.
   *
   * @throws RefusedException when they were not asked and nobody tried twice
   */
  void requireTried(PartRecord affected, PromiseKind kind) {
    if (kind.equals(PromiseKind.AFFECTED_ASKED) && !Obstacle.wasTried(affected)) {
      throw new RefusedException("handling.explain.not-tried");
    }
  }

  /** Requires that the affected person was asked, so that somebody else can decide. */
  void requireAsked(PartRecord affected, PromiseKind kind) {
    rule.findUnasked(affected, kind).ifPresent(ActCheck::refuse);
  }

  private static boolean isWanted(PartRecord affected, PromiseKind kind) {
    return kind.equals(PromiseKind.AFTERCARE)
        ? affected.careWish() == Wish.YES
        : Stream.of(VisibleAct.values())
            .filter(act -> act.isOf(kind))
            .anyMatch(act -> act.findWish(affected) == Wish.YES);
  }
}
