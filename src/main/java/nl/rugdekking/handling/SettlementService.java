// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.organisation.Reason;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseId;
import nl.rugdekking.promise.PromiseKeepers;
import nl.rugdekking.promise.Promises;
import nl.rugdekking.promise.StalePromiseException;
import nl.rugdekking.promise.WaitingFor;
import nl.rugdekking.register.CaseEntryKind;
import nl.rugdekking.register.PartRecord;
import nl.rugdekking.register.PartService;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.acting.VisibleAct;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records that a promise was kept, why it is not kept, or for whom it waits. Promises that are kept
 * on a page of their own, such as a response to the perpetrator, are not kept here.
 */
@Service
public class SettlementService {

  private static final int MOST_MONTHS_OF_WAITING = 1;

  private final PartService parts;
  private final Promises promises;
  private final PromiseKeepers keepers;
  private final ReasonCheck reasons;
  private final ActCheck acts;
  private final WaitEnding waiting;
  private final Clock clock;

  SettlementService(
      PartService parts,
      Promises promises,
      PromiseKeepers keepers,
      ReasonCheck reasons,
      ActCheck acts,
      WaitEnding waiting,
      Clock clock) {
    this.parts = parts;
    this.promises = promises;
    this.keepers = keepers;
    this.clock = clock;
    this.reasons = reasons;
    this.acts = acts;
    this.waiting = waiting;
  }

  /**
   * Records that the promise was kept.
   *
   * @throws RefusedException when the rule about asking the affected person forbids it (yet)
   */
  @Transactional
  public void markKept(CaseAccess access, PromiseId id, int version, Settlement settlement) {
    var promise = getUnchanged(access, id, version);
    var keeper = keepers.get(promise.kind());
    if (!keeper.isKeptInWriting()) {
      throw new RefusedException("handling.keep.elsewhere");
    }
    if (isTooEarly(promise)) {
      throw new RefusedException("handling.keep.too-early");
    }
    var affected = getChangeable(access, promise, Action.DECIDE);
    keeper.findRefusalKey(promise).ifPresent(SettlementService::refuse);
    var act = VisibleAct.find(keeper).orElse(null);
    acts.settlements().requireNoFaults(access, affected, keeper, promise, settlement);
    var words = wordsFor(promise, settlement.words());
    promises.markKept(access, promise, words, settlement.proof());
    keeper.afterKept(access, promise);
    var about = promise.kind().code();
    if (act != null) {
      if (act.kind().equals(promise.kind())) {
        acts.promiseDoing(access, affected, act, settlement);
      }
      about = settlement.describe(act, promise.kind()).orElse(about);
    }
    parts.recordStep(access, affected, CaseEntryKind.KEPT, about, words);
    acts.recordAtPolice(access, affected, settlement, promise);
  }

  /** Returns everything that keeps the promise from being recorded as kept in this way. */
  @Transactional(readOnly = true)
  public List<Fault> findFaults(CaseAccess access, PromiseId id, Settlement settlement) {
    var promise = promises.get(access, id);
    var affected = parts.get(access, promise.part(), actionFor(access, promise, Action.DECIDE));
    return acts.settlements()
        .find(access, affected, keepers.get(promise.kind()), promise, settlement);
  }

  /**
   * Records why the promise is not kept.
   *
   * @throws RefusedException when the law demands it, when the responsible person decides about it,
   *     or when it is meant for later and the affected was not asked if it is still needed
   */
  @Transactional
  public void explain(CaseAccess access, PromiseId id, int version, Explanation explanation) {
    var promise = getUnchanged(access, id, version);
    var reason = explanation.reason();
    var words = wordsFor(promise, explanation.words());
    var affected = getChangeable(access, promise, Action.EXPLAIN);
    requireChoice(access, promise);
    reasons.requireMayEnd(promise);
    reasons.requireFitting(promise, reason);
    acts.requireTried(affected, promise.kind());
    acts.requireTrue(affected, promise.kind(), reason);
    if (isTooEarly(promise)) {
      if (!explanation.asked()) {
        throw new RefusedException("handling.explain.ask-first");
      }
      parts.recordStep(
          access, affected, CaseEntryKind.ASKED_IF_NEEDED, promise.kind().code(), null);
    }
    promises.explain(access, promise, reason, words);
    parts.recordStep(access, affected, CaseEntryKind.EXPLAINED, promise.kind().code(), words);
  }

  /**
   * The request to let a promise wait.
   *
   * @param whom the party for whom the promise waits
   * @param until the last day of waiting, today or at most a month from now, and not before the
   *     first day on which the promise may be kept
   */
  public record WaitRequest(WaitingFor whom, LocalDate until, String words) {}

  /**
   * Lets a promise wait. When the handler lets it wait once more, or past its term, the responsible
   * person is told.
   *
   * @throws RefusedException when the law sets its day, or when the responsible person cannot
   *     decide before somebody was asked
   */
  @Transactional
  public void markWaiting(CaseAccess access, PromiseId id, int version, WaitRequest wait) {
    var promise = getUnchanged(access, id, version);
    var affected = getChangeable(access, promise, Action.WAIT);
    requireChoice(access, promise);
    reasons.requireMayWait(access, promise);
    findObjectionKey(promise, wait.until()).ifPresent(SettlementService::refuse);
    if (!listWhomToWaitFor(promise).contains(wait.whom())) {
      throw new RefusedException("handling.wait.not-affected");
    }
    if (wait.whom() == WaitingFor.RESPONSIBLE) {
      acts.requireAsked(affected, promise.kind());
    }
    var words = wordsFor(promise, wait.words());
    waiting.tellAboutSecondWait(access, promise);
    promises.markWaiting(
        access.viewer().person(), promise, wait.whom(), DueDates.endOfDay(wait.until()), words);
    parts.recordStep(access, affected, CaseEntryKind.WAITING, promise.kind().code(), words);
  }

  /**
   * Returns true when the responsible person is told if the viewer lets the promise wait once more.
   */
  @Transactional(readOnly = true)
  public boolean isWaitWatched(CaseAccess access, Promise promise) {
    return waiting.isResponsibleTold(access, promise);
  }

  /** Returns the parties for whom this promise may wait. */
  public Set<WaitingFor> listWhomToWaitFor(Promise promise) {
    return reasons.listWhomToWaitFor(promise);
  }

  /** Returns the reasons with which this promise may be explained. */
  @Transactional(readOnly = true)
  public List<Reason> listReasons(Promise promise) {
    return reasons.list(promise);
  }

  /** Returns false when no text may be written with this promise. */
  @Transactional(readOnly = true)
  public boolean takesWords(CaseAccess access, PromiseId id) {
    return keepers.get(promises.get(access, id).kind()).takesWords();
  }

  private static void refuse(String key) {
    throw new RefusedException(key);
  }

  private @Nullable String wordsFor(Promise promise, String typed) {
    return keepers.get(promise.kind()).takesWords() ? typed : null;
  }

  private void requireChoice(CaseAccess access, Promise promise) {
    keepers.get(promise.kind()).findDutyKey().ifPresent(SettlementService::refuse);
    if (isForResponsible(access, promise)) {
      throw new RefusedException("handling.promise.responsible");
    }
  }

  /**
   * Returns true when the decision waits for the responsible person, because of the wishes of the
   * affected person, and the viewer is not the responsible person. Such a viewer may neither
   * explain nor delay the promise.
   */
  @Transactional(readOnly = true)
  public boolean isForResponsible(CaseAccess access, Promise promise) {
    return promise.waitingFor() == WaitingFor.RESPONSIBLE
        && !access.may(Action.OVERRULE, promise.part())
        && acts.rule()
            .canBeOverruled(
                parts.get(access, promise.part(), actionFor(access, promise, Action.DECIDE)),
                promise.kind());
  }

  /** Returns why the promise cannot wait until that day, as a message key; empty when it can. */
  @Transactional(readOnly = true)
  public Optional<String> findObjectionKey(CaseAccess access, PromiseId id, LocalDate until) {
    return findObjectionKey(promises.get(access, id), until);
  }

  private Optional<String> findObjectionKey(Promise promise, LocalDate until) {
    if (until.isBefore(today())) {
      return Optional.of("handling.wait.past");
    }
    if (promise.isTooEarlyOn(until)) {
      return Optional.of("handling.wait.too-early");
    }
    return until.isAfter(today().plusMonths(MOST_MONTHS_OF_WAITING))
        ? Optional.of("handling.wait.far")
        : Optional.empty();
  }

  /** Returns why the promise cannot be kept in writing, as a message key; empty when it can. */
  @Transactional(readOnly = true)
  public Optional<String> findRefusalKey(Promise promise) {
    return keepers.get(promise.kind()).findRefusalKey(promise);
  }

  /** Returns true when the first day on which the promise may be kept is still to come. */
  public boolean isTooEarly(Promise promise) {
    return promise.isTooEarlyOn(today());
  }

  private LocalDate today() {
    return DueDates.dayOf(clock.instant());
  }

  @Transactional(readOnly = true)
  public ActQuestion getActQuestion(CaseAccess access, Promise promise) {
    var affected = parts.get(access, promise.part(), actionFor(access, promise, Action.DECIDE));
    return VisibleAct.find(keepers.get(promise.kind()))
        .map(act -> acts.settlements().getQuestion(access, affected, act, promise.kind()))
        .orElseGet(() -> new ActQuestion(null, Set.of(), false, Set.of()));
  }

  /** Returns the promise, for the page that offers to settle it. */
  @Transactional(readOnly = true)
  public Promise get(CaseAccess access, PromiseId id) {
    var promise = promises.get(access, id);
    access.require(actionFor(access, promise, Action.DECIDE), promise.part());
    return promise;
  }

  // A person to whom this promise was given may do the same with it as the case owner.
  private static Action actionFor(CaseAccess access, Promise promise, Action ofHandler) {
    return !access.may(ofHandler, promise.part())
            && access.isPromiseOwner(promise.part(), promise.id().value())
        ? Action.KEEP_GIVEN
        : ofHandler;
  }

  // Returns the part, which must be open unless the promise can be kept after closing: an answer to
  // the affected person is still owed then.
  private PartRecord getChangeable(CaseAccess access, Promise promise, Action ofHandler) {
    var action = actionFor(access, promise, ofHandler);
    return keepers.get(promise.kind()).isKeptAfterClosing()
        ? parts.get(access, promise.part(), action)
        : parts.getOpen(access, promise.part(), action);
  }

  private Promise getUnchanged(CaseAccess access, PromiseId id, int version) {
    var promise = promises.get(access, id);
    if (promise.version() != version) {
      throw new StalePromiseException();
    }
    return promise;
  }
}
