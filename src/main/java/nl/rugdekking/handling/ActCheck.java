// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Lane;
import nl.rugdekking.complaint.Complaints;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.promise.DecisionPromises;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseKeeper;
import nl.rugdekking.promise.Proof;
import nl.rugdekking.register.IncidentRepository;
import nl.rugdekking.register.PartRecord;
import nl.rugdekking.register.PromisePlanner;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.Wish;
import nl.rugdekking.register.acting.ActingRule;
import nl.rugdekking.register.acting.Exemption;
import nl.rugdekking.register.acting.Obstacle;
import nl.rugdekking.register.acting.OnBehalfOf;
import nl.rugdekking.register.acting.VisibleAct;
import org.springframework.stereotype.Component;

/**
 * Refuses to record that the organisation responded to the perpetrator, reported to the police or
 * claimed damage, as long as the affected person was not asked or did not agree.
 */
@Component
record ActCheck(
    ActingRule rule,
    DecisionPromises promises,
    Organisations organisations,
    IncidentRepository incidents,
    Complaints complaints,
    PromisePlanner planner,
    PoliceWays policeWays) {

  /** The codes of the reasons that say that the affected person does not want the act. */
  private static final Set<String> NOT_WANTED = Set.of("not-wanted", "declined");

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

  /**
   * Requires the day and the name or number that show that the promised act was done.
   *
   * @throws RefusedException when one of them is missing, or the day is still to come
   */
  void requireProof(PromiseKeeper keeper, Settlement settlement) {
    var proof = settlement.proof();
    if (keeper.proofNeed() == Proof.Need.NONE) {
      return;
    }
    if (proof == null || proof.who().isBlank()) {
      throw new RefusedException("handling.proof.missing");
    }
    if (proof.on().isAfter(planner.today())) {
      throw new RefusedException("handling.proof.future");
    }
    if (settlement.onBehalfOf() == OnBehalfOf.NOTICE && proof.reference() == null) {
      throw new RefusedException("handling.proof.notice");
    }
  }

  /**
   * Requires that the act was done after the event and after the decision.
   *
   * @throws RefusedException when it was done before the day of the incident, or before the day on
   *     which it was decided; after direct danger the decision may come later than the act
   */
  void requireAfterEvent(PartRecord affected, Promise promise, Settlement settlement) {
    var proof = settlement.proof();
    if (proof == null) {
      return;
    }
    var happened = incidents.get(affected.incident()).happenedOn();
    if (happened != null && proof.on().isBefore(happened)) {
      throw new RefusedException("handling.proof.before");
    }
    for (var act : VisibleAct.values()) {
      if (promise.kind().equals(act.executionKind())
          && proof.on().isBefore(promises.getDayMade(promise.id()))
          && !wasDoneInDanger(affected, act)) {
        throw new RefusedException("handling.proof.before-decision");
      }
    }
  }

  private boolean wasDoneInDanger(PartRecord affected, VisibleAct act) {
    return rule.findExemption(affected, act)
        .filter(exemption -> exemption.cause() == Exemption.Cause.DANGER)
        .isPresent();
  }

  /**
   * Requires that the words were not said in a meeting, where they cannot be prosecuted.
   *
   * @throws RefusedException when it was said in a meeting, so that no report or claim can follow
   */
  void requireNotPrivileged(PartRecord affected, VisibleAct act) {
    if (rule.isPrivileged(affected.part(), act)) {
      refuse(Obstacle.SAID_IN_MEETING);
    }
  }

  private static void refuse(Obstacle obstacle) {
    throw new RefusedException("register.Obstacle." + obstacle.name());
  }

  // A private claim, or joining the criminal case, needs the name of the affected person (domain
  // rule 2).
  private static void requireName(
      CaseAccess access, PartRecord affected, VisibleAct act, Settlement settlement) {
    if (act == VisibleAct.CLAIM
        && settlement.onBehalfOf() != OnBehalfOf.ORGANISATION
        && access.part(affected.part()).lane() == Lane.ANONYMOUS
        && access.part(affected.part()).affected() == null) {
      throw new RefusedException("handling.behalf.nameless");
    }
  }

  // Nobody can act by the authority of an affected person whose recorded answer is not yes.
  private static void requireYes(PartRecord affected, VisibleAct act, Settlement settlement) {
    var way = settlement.onBehalfOf();
    if (way != null && way.needsYes() && act.findWish(affected) != Wish.YES) {
      throw new RefusedException("handling.behalf.not-asked");
    }
  }

  private void requireDay(VisibleAct act, Settlement settlement, PromiseKind kept) {
    var day = settlement.doneBy();
    var way = settlement.onBehalfOf();
    if (act == VisibleAct.RESPONSE
        || !kept.equals(act.kind())
        || (way != null && !way.isDoneByOrganisation())) {
      return;
    }
    var today = planner.today();
    if (day == null || day.isBefore(today) || day.isAfter(today.plusYears(1))) {
      throw new RefusedException("handling.done-by.wrong");
    }
  }

  // After the last day for a complaint a report may come to nothing, so none is planned later than
  // that day before the affected person made their complaint.
  private void requireBeforeComplaintDay(
      CaseAccess access, PartRecord affected, VisibleAct act, Settlement settlement) {
    var day = settlement.doneBy();
    if (act == VisibleAct.POLICE_REPORT
        && day != null
        && complaints.findDeadline(access.part(affected.part())).filter(day::isAfter).isPresent()) {
      throw new RefusedException("handling.done-by.complaint");
    }
  }

  /**
   * Requires that a reason about the wish of the affected person agrees with their answer.
   *
   * @throws RefusedException when the reason is that they do not want it, although they do, or the
   *     responsible person decided to act all the same
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

  SettlementService.ActQuestion getQuestion(
      CaseAccess access, PartRecord affected, VisibleAct act, PromiseKind kind) {
    var obstacles = rule.listObstacles(affected, act);
    return new SettlementService.ActQuestion(
        act,
        obstacles,
        rule.isOpposedByOthers(access, affected.part(), act),
        listPossible(affected, act, obstacles, kind));
  }

  // The case owner may always record that the affected person acted themselves.
  private Set<OnBehalfOf> listPossible(
      PartRecord affected, VisibleAct act, Set<Obstacle> obstacles, PromiseKind kind) {
    if (act == VisibleAct.RESPONSE) {
      return Set.of();
    }
    var possible = EnumSet.of(OnBehalfOf.AFFECTED);
    if (obstacles.isEmpty()) {
      possible.add(OnBehalfOf.ORGANISATION);
    }
    if (act.findWish(affected) == Wish.YES && !rule.isPrivileged(affected.part(), act)) {
      possible.add(OnBehalfOf.AUTHORITY);
    }
    if (act == VisibleAct.POLICE_REPORT) {
      policeWays.adjust(possible, affected, obstacles, kind);
      if (rule.findDecision(affected, kind).isPresent()) {
        // The responsible person decided that the organisation goes to the police all the same.
        possible.remove(OnBehalfOf.NONE);
      }
    }
    return possible;
  }

  /**
   * Checks that the act is allowed. The affected person may always act for themselves. Once they
   * said yes, somebody else may act with their written authority.
   *
   * @throws RefusedException when the organisation may not do it (yet)
   */
  void requireAllowed(
      CaseAccess access,
      PartRecord affected,
      VisibleAct act,
      Settlement settlement,
      PromiseKind kept) {
    if (settlement.onBehalfOf() == null && act != VisibleAct.RESPONSE) {
      throw new RefusedException("handling.behalf.empty");
    }
    requireName(access, affected, act, settlement);
    requireYes(affected, act, settlement);
    requireDay(act, settlement, kept);
    requireBeforeComplaintDay(access, affected, act, settlement);
    var way = settlement.onBehalfOf();
    if (way != null && act != VisibleAct.RESPONSE) {
      policeWays.requirePossible(getQuestion(access, affected, act, kept), affected, way, kept);
    }
    if (way == OnBehalfOf.AFFECTED || way == OnBehalfOf.NONE) {
      return;
    }
    requireNotPrivileged(affected, act);
    if (settlement.onBehalfOf() == OnBehalfOf.AUTHORITY) {
      return;
    }
    rule.listObstacles(affected, act).stream().findFirst().ifPresent(ActCheck::refuse);
    if (!settlement.withoutOthers() && rule.isOpposedByOthers(access, affected.part(), act)) {
      throw new RefusedException("register.others.opposed");
    }
  }
}
