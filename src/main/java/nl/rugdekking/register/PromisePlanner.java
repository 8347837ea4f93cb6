// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.CaseAssignments;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.organisation.Policy;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseKeeper;
import nl.rugdekking.promise.PromiseState;
import nl.rugdekking.promise.Promises;
import nl.rugdekking.register.acting.ActPlanner;
import nl.rugdekking.register.acting.ChangedWishes;
import nl.rugdekking.register.acting.Repetition.OtherAct;
import nl.rugdekking.register.acting.Repetition.Standing;
import nl.rugdekking.register.acting.VisibleAct;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Updates the promises of a part (the case of one affected person) after its wishes, severity or
 * repetition changed: makes them due, lets them wait, brings their date forward or withdraws them.
 */
@Component
public class PromisePlanner {

  private static final List<PromiseKind> FOLLOW_UPS =
      List.of(PromiseKind.AFTERCARE_TWO_WEEKS, PromiseKind.AFTERCARE_SIX_WEEKS);

  private final Promises promises;
  private final PartPolicy policies;
  private final ActPlanner acts;
  private final ChangedWishes changes;
  private final CaseAssignments cases;
  private final Clock clock;

  PromisePlanner(
      Promises promises,
      PartPolicy policies,
      ActPlanner acts,
      ChangedWishes changes,
      CaseAssignments cases,
      Clock clock) {
    this.promises = promises;
    this.policies = policies;
    this.acts = acts;
    this.changes = changes;
    this.cases = cases;
    this.clock = clock;
  }

  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  public LocalDate today() {
    return LocalDate.ofInstant(now(), DueDates.ZONE);
  }

  /**
   * Called after the affected was asked.
   *
   * @param by the person who recorded the answers, or null when they reported without a name
   */
  void afterWishesRecorded(
      @Nullable PersonId by, CasePart part, PartRecord before, PartRecord affected) {
    acts.withdrawIfLowered(by, before, affected);
    acts.plan(by, part, affected, true);
    changes.planAgain(part, before, affected);
    planUrgentKinds(by, part, affected);
  }

  /**
   * Called after the affected person made a talk with the confidential adviser an ordinary case,
   * once its promises were made. The answers that they gave in the talk count in the case.
   */
  public void afterOpening(PersonId by, CasePart part, PartRecord affected) {
    if (affected.askedAt() != null) {
      promises
          .findUnsettled(part.id(), PromiseKind.AFFECTED_ASKED)
          .ifPresent(promise -> promises.markKept(by, promise));
    }
    acts.plan(by, part, affected, affected.askedAt() != null);
  }

  /** Called after the severity changed, up or down. */
  void afterSeverityChanged(
      @Nullable PersonId by, CasePart part, PartRecord before, PartRecord affected) {
    acts.withdrawIfLowered(by, before, affected);
    acts.plan(by, part, affected, false);
    planUrgentKinds(by, part, affected);
  }

  /**
   * Called when another policy applies to the part. Promises that only the earlier policy demands
   * lapse, those that only the new one demands are made, and no due date moves to a later day.
   */
  public void afterPolicyChanged(PersonId by, CasePart part, PartRecord affected, Policy before) {
    var policy = policies.getPolicy(affected);
    var urgent = policies.isUrgent(affected) || policies.wasDangerReported(affected);
    var promised = promises.read(affected.part());
    for (var keeper : promises.listMadeWithReport()) {
      var kind = keeper.kind();
      var isNew = policy.term(kind, urgent).isPresent() && before.term(kind, urgent).isEmpty();
      if (isNew && !promised.wasPromised(kind)) {
        create(part, affected, kind, policy, urgent);
      }
      promised
          .findUnsettled(kind)
          .ifPresent(promise -> moveTo(policy, before, by, promise, urgent));
    }
    acts.plan(by, part, affected, false);
    acts.askAgain(part);
  }

  private void moveTo(Policy policy, Policy before, PersonId by, Promise promise, boolean urgent) {
    if (policy.term(promise.kind(), urgent).isPresent()) {
      promises.bringForward(by, promise, policy, urgent);
    } else if (before.term(promise.kind(), urgent).isPresent()) {
      promises.markLapsed(by, promise);
    }
  }

  /** Called when the owner hears of the part earlier than planned, so the terms run from now. */
  public void startTerms(@Nullable PersonId by, PartRecord affected) {
    var policy = policies.getPolicy(affected);
    var urgent = policies.isUrgent(affected);
    promises.list(affected.part()).stream()
        .filter(promise -> promise.state() == PromiseState.OPEN)
        .forEach(promise -> promises.bringForward(by, promise, policy, urgent));
  }

  /**
   * Called after an attempt to reach the affected failed, or somebody without a name wrote back.
   */
  public void afterContactChanged(@Nullable PersonId by, CasePart part, PartRecord affected) {
    acts.plan(by, part, affected, false);
  }

  /** Called after the responsible person decided to act, or danger was recorded. */
  public void afterExemption(PersonId by, CasePart part, PartRecord affected, VisibleAct act) {
    acts.plan(by, part, affected, act);
  }

  // When the severity goes down, a promised date stays as it is, but promises that are owed only in
  // an urgent case lapse.
  private void planUrgentKinds(@Nullable PersonId by, CasePart part, PartRecord affected) {
    var policy = policies.getPolicy(affected);
    var promised = promises.read(affected.part());
    if (policies.isUrgent(affected)) {
      promised
          .findUnsettled(PromiseKind.AFTERCARE)
          .ifPresent(aftercare -> promises.bringForward(by, aftercare, policy, true));
      listUrgentKinds(policy).stream()
          .filter(kind -> !promised.wasPromised(kind))
          .forEach(kind -> create(part, affected, kind, policy, true));
    } else if (!policies.wasDangerReported(affected)) {
      listUrgentKinds(policy).stream()
          .flatMap(kind -> promised.findUnsettled(kind).stream())
          .forEach(promise -> promises.markLapsed(by, promise));
    }
  }

  private List<PromiseKind> listUrgentKinds(Policy policy) {
    return promises.listMadeWithReport().stream()
        .map(PromiseKeeper::kind)
        .filter(kind -> policy.term(kind, false).isEmpty())
        .toList();
  }

  private void create(
      CasePart part, PartRecord affected, PromiseKind kind, Policy policy, boolean urgent) {
    var wait =
        kind.equals(PromiseKind.RESPONSE) ? acts.findWait(affected, VisibleAct.RESPONSE) : null;
    promises.createIfMissing(part, kind, policy, affected.key(), urgent, wait);
  }

  /** Returns true when the case is serious, or a repetition. */
  public boolean isSeriousOrRepeated(PartRecord affected) {
    return acts.isSeriousOrRepeated(affected);
  }

  /**
   * Called after an act was added to the series of this part (the acts that count as repetitions)
   * or taken out of it. A police report may then be owed, or no longer be owed.
   *
   * @param standing the standing of the part in its series until now
   * @return the part when a police report became owed, else empty
   */
  public Optional<CasePart> afterRepetitionChanged(
      @Nullable PersonId by, PartRecord affected, Standing standing) {
    var before = promises.findUnsettled(affected.part(), PromiseKind.POLICE_REPORT);
    var part = cases.getPart(affected.part());
    acts.planPoliceReport(by, part, affected, standing, acts.supplySeries(affected));
    return promises
        .findUnsettled(affected.part(), PromiseKind.POLICE_REPORT)
        .filter(report -> before.isEmpty())
        .map(report -> part);
  }

  /**
   * Called when a part turned out to be an act in a series with these others. A promise of a police
   * report that was explained before is decided again, and a police report may be owed now.
   */
  public void afterActKnown(
      @Nullable PersonId by, CasePart part, PartRecord affected, List<OtherAct> others) {
    acts.planPoliceReport(by, part, affected, Standing.ALONE, () -> others);
  }

  /** Called when joined incidents are separated: makes lapsed promises again, with new terms. */
  public void afterSeparation(CasePart part, PartRecord affected) {
    var policy = policies.getPolicy(affected);
    var urgent = policies.isUrgent(affected);
    listLapsedKinds(part).stream()
        .filter(kind -> !kind.equals(PromiseKind.POLICE_REPORT))
        .filter(kind -> !FOLLOW_UPS.contains(kind) || wasFirstTalkHeld(part))
        .forEach(kind -> create(part, affected, kind, policy, urgent));
    acts.plan(null, part, affected, false);
  }

  // The kinds with a lapsed promise and no other promise.
  private List<PromiseKind> listLapsedKinds(CasePart part) {
    var promised = promises.read(part.id());
    return promised.all().stream()
        .filter(promise -> promise.state() == PromiseState.LAPSED)
        .map(Promise::kind)
        .distinct()
        .filter(kind -> !promised.wasPromised(kind))
        .toList();
  }

  // Follow-up talks come back only if the first talk was held.
  private boolean wasFirstTalkHeld(CasePart part) {
    return promises.list(part.id()).stream()
        .anyMatch(
            promise ->
                promise.kind().equals(PromiseKind.AFTERCARE)
                    && promise.state() == PromiseState.KEPT);
  }

  /** Called when the first talk was held: makes the promises of the two follow-up talks. */
  public void afterFirstTalk(CaseAccess access, PartRecord affected) {
    var part = access.part(affected.part());
    var policy = policies.getPolicy(affected);
    var urgent = policies.isUrgent(affected);
    var promised = promises.read(affected.part());
    FOLLOW_UPS.stream()
        .filter(kind -> !promised.wasPromised(kind))
        .forEach(
            kind -> promises.createIfMissing(part, kind, policy, affected.key(), urgent, null));
  }

  /** Called when the first talk was not held after all: withdraws the open follow-up talks. */
  public void afterFirstTalkUndone(PersonId by, PartRecord affected, Promise aftercare) {
    FOLLOW_UPS.forEach(kind -> withdraw(by, affected, kind));
    if (policies.isUrgent(affected)) {
      promises.bringForward(by, aftercare, policies.getPolicy(affected), true);
    }
  }

  // Only an open promise is withdrawn: one that waits or is settled was changed by somebody.
  private void withdraw(PersonId by, PartRecord affected, PromiseKind kind) {
    promises
        .findUnsettled(affected.part(), kind)
        .filter(promise -> promise.state() == PromiseState.OPEN)
        .ifPresent(promise -> promises.markLapsed(by, promise));
  }

  /** Called when the response or police report is owed again after a correction. */
  public void planAgain(PersonId by, PartRecord affected, Promise promise, VisibleAct act) {
    var part = cases.getPart(affected.part());
    acts.planAgain(by, part, affected, promise, act);
  }

  /** Called when the affected was not asked after all: promises wait for their answer again. */
  public void afterAnswersRemoved(PersonId by, CasePart part, PartRecord affected) {
    acts.plan(by, part, affected, true);
  }

  /** Called after a reopening: the affected person must be told, as they were of the closing. */
  public void afterReopening(CaseAccess access, PartRecord affected) {
    promises.createIfMissing(
        access.part(affected.part()),
        PromiseKind.AFFECTED_TOLD,
        policies.getPolicy(affected),
        affected.key(),
        false,
        null);
  }
}
