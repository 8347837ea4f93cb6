// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Lane;
import nl.rugdekking.complaint.Complaints;
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
import nl.rugdekking.register.acting.Obstacle;
import nl.rugdekking.register.acting.OnBehalfOf;
import nl.rugdekking.register.acting.VisibleAct;
import org.springframework.stereotype.Component;

/**
 * Finds everything that keeps a promise from being recorded as kept in the way that was typed: the
 * affected person was not asked or did not agree, or a day, a name or a number is missing. A form
 * tells all of it at once (domain rule 2p).
 */
@Component
record SettlementCheck(
    ActingRule rule,
    DecisionPromises promises,
    IncidentRepository incidents,
    Complaints complaints,
    PromisePlanner planner,
    PoliceWays policeWays) {

  /** A promise that somebody wants to settle, and the way in which they do it. */
  private record Attempt(
      CaseAccess access, PartRecord affected, Promise promise, Settlement settlement) {}

  /** Returns all faults, in the order of the form. */
  List<Fault> find(
      CaseAccess access,
      PartRecord affected,
      PromiseKeeper keeper,
      Promise promise,
      Settlement settlement) {
    var attempt = new Attempt(access, affected, promise, settlement);
    var found = new LinkedHashSet<Fault>();
    VisibleAct.find(keeper).ifPresent(act -> addActFaults(attempt, act, found));
    if (keeper.proofNeed() != Proof.Need.NONE) {
      addProofFaults(settlement, found);
    }
    addDayOrderFaults(attempt, found);
    return List.copyOf(found);
  }

  /**
   * Requires that nothing is wrong.
   *
   * @throws RefusedException with the first fault
   */
  void requireNoFaults(
      CaseAccess access,
      PartRecord affected,
      PromiseKeeper keeper,
      Promise promise,
      Settlement settlement) {
    find(access, affected, keeper, promise, settlement).stream()
        .findFirst()
        .ifPresent(
            fault -> {
              throw new RefusedException(fault.messageKey());
            });
  }

  private void addActFaults(Attempt attempt, VisibleAct act, Set<Fault> found) {
    var way = attempt.settlement().onBehalfOf();
    if (act == VisibleAct.RESPONSE) {
      addObstacleFaults(attempt, act, found);
      return;
    }
    if (way == null) {
      found.add(new Fault("onBehalfOf", "handling.behalf.empty"));
      return;
    }
    addConsentFaults(attempt, act, way, found);
    addPlannedDayFaults(attempt, act, way, found);
    addWayFaults(attempt, act, way, found);
    if (way != OnBehalfOf.AFFECTED && way != OnBehalfOf.NONE) {
      addObstacleFaults(attempt, act, found);
    }
  }

  // A private claim, or joining the criminal case, needs the name of the affected person (domain
  // rule 2). Nobody can act by their authority when their recorded answer is not yes.
  private static void addConsentFaults(
      Attempt attempt, VisibleAct act, OnBehalfOf way, Set<Fault> found) {
    var part = attempt.access().part(attempt.affected().part());
    if (act == VisibleAct.CLAIM
        && way != OnBehalfOf.ORGANISATION
        && part.lane() == Lane.ANONYMOUS
        && part.affected() == null) {
      found.add(new Fault("onBehalfOf", "handling.behalf.nameless"));
    }
    if (way.needsYes() && act.findWish(attempt.affected()) != Wish.YES) {
      found.add(new Fault("onBehalfOf", "handling.behalf.not-asked"));
    }
  }

  private void addPlannedDayFaults(
      Attempt attempt, VisibleAct act, OnBehalfOf way, Set<Fault> found) {
    var day = attempt.settlement().doneBy();
    var today = planner.today();
    if (attempt.promise().kind().equals(act.kind())
        && way.isDoneByOrganisation()
        && (day == null || day.isBefore(today) || day.isAfter(today.plusYears(1)))) {
      found.add(new Fault("doneBy", "handling.done-by.wrong"));
    }
    // Without a complaint by the affected person a police report may have no effect. Until they
    // made
    // one, no report is planned after the last day for it.
    if (act == VisibleAct.POLICE_REPORT
        && day != null
        && complaints
            .findDeadline(attempt.access().part(attempt.affected().part()))
            .filter(day::isAfter)
            .isPresent()) {
      found.add(new Fault("doneBy", "handling.done-by.complaint"));
    }
  }

  private void addWayFaults(Attempt attempt, VisibleAct act, OnBehalfOf way, Set<Fault> found) {
    var kind = attempt.promise().kind();
    try {
      policeWays.requirePossible(
          getQuestion(attempt.access(), attempt.affected(), act, kind),
          attempt.affected(),
          way,
          kind);
    } catch (RefusedException refused) {
      found.add(new Fault(null, refused.messageKey()));
    }
  }

  private void addObstacleFaults(Attempt attempt, VisibleAct act, Set<Fault> found) {
    var affected = attempt.affected();
    if (rule.isPrivileged(affected.part(), act)) {
      found.add(of(Obstacle.SAID_IN_MEETING));
      return;
    }
    if (attempt.settlement().onBehalfOf() == OnBehalfOf.AUTHORITY) {
      return;
    }
    rule.listObstacles(affected, act).stream()
        .findFirst()
        .map(SettlementCheck::of)
        .ifPresent(found::add);
    if (!attempt.settlement().withoutOthers()
        && rule.isOpposedByOthers(attempt.access(), affected.part(), act)) {
      found.add(new Fault("withoutOthers", "register.others.opposed"));
    }
  }

  private static Fault of(Obstacle obstacle) {
    return new Fault(null, "register.Obstacle." + obstacle.name());
  }

  // The day and the name or number show that the promised act was done.
  private void addProofFaults(Settlement settlement, Set<Fault> found) {
    var proof = settlement.proof();
    if (proof == null) {
      found.add(new Fault("doneOn", "handling.proof.day"));
      return;
    }
    if (proof.on().isAfter(planner.today())) {
      found.add(new Fault("doneOn", "handling.proof.future"));
    }
    if (proof.who().isBlank()) {
      found.add(new Fault("who", "handling.proof.missing"));
    }
    if (settlement.onBehalfOf() == OnBehalfOf.NOTICE && proof.reference() == null) {
      found.add(new Fault("reference", "handling.proof.notice"));
    }
  }

  // No act is dated before the event or before the decision. An act in direct danger may be dated
  // before the decision.
  private void addDayOrderFaults(Attempt attempt, Set<Fault> found) {
    var proof = attempt.settlement().proof();
    if (proof == null) {
      return;
    }
    var happened = incidents.get(attempt.affected().incident()).happenedOn();
    if (happened != null && proof.on().isBefore(happened)) {
      found.add(new Fault("doneOn", "handling.proof.before"));
      return;
    }
    for (var act : VisibleAct.values()) {
      if (attempt.promise().kind().equals(act.executionKind())
          && proof.on().isBefore(promises.getDayMade(attempt.promise().id()))
          && !rule.wasDoneInDanger(attempt.affected().part(), act)) {
        found.add(new Fault("doneOn", "handling.proof.before-decision"));
      }
    }
  }

  ActQuestion getQuestion(
      CaseAccess access, PartRecord affected, VisibleAct act, PromiseKind kind) {
    var obstacles = rule.listObstacles(affected, act);
    return new ActQuestion(
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
}
