// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.CaseAssignments;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.organisation.Policy;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseKeeper;
import nl.rugdekking.promise.PromiseState;
import nl.rugdekking.promise.Promises;
import nl.rugdekking.promise.WaitingFor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Updates the promises of a part after its wishes, severity or repetition changed: makes them due,
 * lets them wait, or brings their date forward.
 */
@Component
public class PromisePlanner {

  private static final List<PromiseKind> FOLLOW_UPS =
      List.of(PromiseKind.AFTERCARE_TWO_WEEKS, PromiseKind.AFTERCARE_SIX_WEEKS);

  private final Promises promises;
  private final PartPolicy policies;
  private final Repetition repetition;
  private final CaseAssignments cases;
  private final Clock clock;

  PromisePlanner(
      Promises promises,
      PartPolicy policies,
      Repetition repetition,
      CaseAssignments cases,
      Clock clock) {
    this.promises = promises;
    this.policies = policies;
    this.repetition = repetition;
    this.cases = cases;
    this.clock = clock;
  }

  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * Called after the affected was asked: the response becomes due, or waits for the affected or the
   * police.
   *
   * @param by the person who recorded the answers, or null when they reported without a name
   */
  void afterWishesRecorded(@Nullable PersonId by, CasePart part, PartRecord affected) {
    var policy = policies.getPolicy(affected);
    promises
        .findUnsettled(affected.part(), PromiseKind.RESPONSE)
        .ifPresent(response -> startOrWait(by, affected, response, policy));
    afterSeverityChanged(by, part, affected);
    if (affected.policeWish() == Wish.YES || repetition.isRepeated(affected.part())) {
      makePoliceReport(by, part, affected, policy);
    }
  }

  private void startOrWait(
      @Nullable PersonId by, PartRecord affected, Promise response, Policy policy) {
    var whom = findBlocker(affected);
    if (whom != null) {
      if (response.waitingFor() != whom) {
        promises.markWaiting(by, response, whom, null, null);
      }
    } else if (response.state() == PromiseState.WAITING) {
      promises.resume(by, response, policies.isUrgent(affected), policy);
    }
  }

  private static @Nullable WaitingFor findBlocker(PartRecord affected) {
    if (affected.responseWish() == Wish.NOT_YET) {
      return WaitingFor.AFFECTED;
    }
    var advice = affected.policeAdvice();
    return advice != null && advice.isAwaited() ? WaitingFor.POLICE : null;
  }

  /** Called after the severity changed: urgent parts get a police report and earlier aftercare. */
  void afterSeverityChanged(@Nullable PersonId by, CasePart part, PartRecord affected) {
    if (policies.isUrgent(affected)) {
      var policy = policies.getPolicy(affected);
      makePoliceReport(by, part, affected, policy);
      promises
          .findUnsettled(affected.part(), PromiseKind.AFTERCARE)
          .ifPresent(aftercare -> promises.bringForward(by, aftercare, policy));
      promises.listMadeWithReport().stream()
          .map(PromiseKeeper::kind)
          .filter(kind -> policy.term(kind, false).isEmpty())
          .filter(kind -> !wasPromised(affected, kind))
          .forEach(kind -> createUrgent(part, affected, kind, policy));
    }
  }

  private void createUrgent(CasePart part, PartRecord affected, PromiseKind kind, Policy policy) {
    promises.createIfMissing(
        part,
        kind,
        policy,
        affected.key(),
        true,
        kind.equals(PromiseKind.RESPONSE) ? waitsBefore(affected) : null);
  }

  private void makePoliceReport(
      @Nullable PersonId by, CasePart part, PartRecord affected, Policy policy) {
    if (!wasPromised(affected)) {
      promisePoliceReport(part, affected, policy);
    } else {
      promises
          .findUnsettled(affected.part(), PromiseKind.POLICE_REPORT)
          .filter(promise -> promise.waitingFor() == WaitingFor.AFFECTED)
          .filter(promise -> affected.askedAt() != null && affected.policeWish() != Wish.NOT_YET)
          .ifPresent(promise -> promises.resume(by, promise, true, policy));
    }
  }

  // A promise that lapsed does not count.
  private boolean wasPromised(PartRecord affected) {
    return wasPromised(affected, PromiseKind.POLICE_REPORT);
  }

  private boolean wasPromised(PartRecord affected, PromiseKind kind) {
    return promises.list(affected.part()).stream()
        .filter(promise -> promise.kind().equals(kind))
        .anyMatch(promise -> promise.state() != PromiseState.LAPSED);
  }

  private void promisePoliceReport(CasePart part, PartRecord affected, Policy policy) {
    promises.createIfMissing(
        part, PromiseKind.POLICE_REPORT, policy, affected.key(), true, policeWaitsFor(affected));
  }

  private static @Nullable WaitingFor policeWaitsFor(PartRecord affected) {
    return affected.askedAt() == null || affected.policeWish() == Wish.NOT_YET
        ? WaitingFor.AFFECTED
        : null;
  }

  /**
   * Called after subjects were linked or unlinked; a police report is owed then, or not any more.
   *
   * @return the part when a police report became owed, else empty
   */
  public Optional<CasePart> afterRepetitionChanged(PersonId by, PartRecord affected) {
    if (repetition.isRepeated(affected.part())) {
      if (wasPromised(affected)) {
        return Optional.empty();
      }
      var part = cases.getPart(affected.incident(), affected.part());
      var policy = policies.getPolicy(affected);
      promisePoliceReport(part, affected, policy);
      return Optional.of(part);
    }
    if (!policies.isUrgent(affected) && affected.policeWish() != Wish.YES) {
      promises
          .findUnsettled(affected.part(), PromiseKind.POLICE_REPORT)
          .ifPresent(promise -> promises.markLapsed(by, promise));
    }
    return Optional.empty();
  }

  /** Called when joined incidents are separated: makes lapsed promises anew, due from now. */
  public void afterSeparation(CasePart part, PartRecord affected) {
    var policy = policies.getPolicy(affected);
    var urgent = policies.isUrgent(affected);
    promises.listLapsedKinds(part.id()).stream()
        .filter(kind -> !kind.equals(PromiseKind.POLICE_REPORT))
        .filter(kind -> !FOLLOW_UPS.contains(kind) || wasFirstTalkHeld(part))
        .forEach(
            kind ->
                promises.createIfMissing(
                    part,
                    kind,
                    policy,
                    affected.key(),
                    urgent,
                    kind.equals(PromiseKind.RESPONSE) ? waitsBefore(affected) : null));
    var owed = urgent || affected.policeWish() == Wish.YES;
    if ((owed || repetition.isRepeated(part.id())) && !wasPromised(affected)) {
      promisePoliceReport(part, affected, policy);
    }
  }

  // Follow-up talks come back only if the first talk was held.
  private boolean wasFirstTalkHeld(CasePart part) {
    return promises.list(part.id()).stream()
        .anyMatch(
            promise ->
                promise.kind().equals(PromiseKind.AFTERCARE)
                    && promise.state() == PromiseState.KEPT);
  }

  private static @Nullable WaitingFor waitsBefore(PartRecord affected) {
    return affected.askedAt() == null ? WaitingFor.AFFECTED : findBlocker(affected);
  }

  /** Called when the first talk was held: makes the promises of the two follow-up talks. */
  public void afterFirstTalk(CaseAccess access, PartRecord affected) {
    var part = access.part(affected.part());
    var policy = policies.getPolicy(affected);
    var urgent = policies.isUrgent(affected);
    FOLLOW_UPS.stream()
        .filter(kind -> !wasPromised(affected, kind))
        .forEach(
            kind -> promises.createIfMissing(part, kind, policy, affected.key(), urgent, null));
  }

  /** Called when the first talk was not held after all: withdraws the open follow-up talks. */
  public void afterFirstTalkUndone(PersonId by, PartRecord affected, Promise aftercare) {
    FOLLOW_UPS.forEach(kind -> withdraw(by, affected, kind));
    if (policies.isUrgent(affected)) {
      promises.bringForward(by, aftercare, policies.getPolicy(affected));
    }
  }

  /** Called when the response is owed again; it may wait for the affected or the police. */
  public void reopenResponse(PersonId by, PartRecord affected, Promise response) {
    waitOrResume(by, affected, response, waitsBefore(affected));
  }

  /** Called when the police report is owed again; it may wait for the affected. */
  public void reopenPoliceReport(PersonId by, PartRecord affected, Promise report) {
    waitOrResume(by, affected, report, policeWaitsFor(affected));
  }

  // Only an open promise is withdrawn: one that waits or is settled was changed by somebody.
  private void withdraw(PersonId by, PartRecord affected, PromiseKind kind) {
    promises
        .findUnsettled(affected.part(), kind)
        .filter(promise -> promise.state() == PromiseState.OPEN)
        .ifPresent(promise -> promises.markLapsed(by, promise));
  }

  private void waitOrResume(
      PersonId by, PartRecord affected, Promise promise, @Nullable WaitingFor whom) {
    if (whom != null) {
      if (promise.waitingFor() != whom) {
        promises.markWaiting(by, promise, whom, null, null);
      }
    } else if (promise.state() == PromiseState.WAITING
        && (promise.due() == null || hasAdviceArrived(affected, promise))) {
      promises.resume(by, promise, policies.isUrgent(affected), policies.getPolicy(affected));
    }
  }

  // Returns true when the response waited for the police, whose advice has come since.
  private static boolean hasAdviceArrived(PartRecord affected, Promise promise) {
    return promise.kind().equals(PromiseKind.RESPONSE)
        && promise.waitingFor() == WaitingFor.POLICE
        && affected.policeAdvice() == PoliceAdvice.GO_AHEAD;
  }

  /** Called when the affected was not asked after all: promises wait for their answer again. */
  public void afterAnswersRemoved(PersonId by, PartRecord affected) {
    promises
        .findUnsettled(affected.part(), PromiseKind.RESPONSE)
        .ifPresent(response -> waitOrResume(by, affected, response, WaitingFor.AFFECTED));
    var owed = policies.isUrgent(affected) || repetition.isRepeated(affected.part());
    promises
        .findUnsettled(affected.part(), PromiseKind.POLICE_REPORT)
        .ifPresent(
            report -> {
              if (owed) {
                waitOrResume(by, affected, report, WaitingFor.AFFECTED);
              } else {
                promises.markLapsed(by, report);
              }
            });
  }

  /** Called after a reopening: the affected heard that the part was closed, and must be told. */
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
