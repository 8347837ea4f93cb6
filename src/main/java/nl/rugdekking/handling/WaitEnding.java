// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import java.time.LocalDate;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseId;
import nl.rugdekking.promise.PromiseKeepers;
import nl.rugdekking.promise.PromiseState;
import nl.rugdekking.promise.PromiseWaits;
import nl.rugdekking.promise.Promises;
import nl.rugdekking.promise.StalePromiseException;
import nl.rugdekking.register.CaseEntryKind;
import nl.rugdekking.register.CaseNotifications;
import nl.rugdekking.register.PartRecord;
import nl.rugdekking.register.PartService;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.ResponsiblePersons;
import nl.rugdekking.register.acting.ActPlanner;
import nl.rugdekking.register.acting.VisibleAct;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the person who answers for a case that a promise waits again or past its term. That person
 * can see why it waits, and end the wait (domain rule 2l).
 */
@Service
public class WaitEnding {

  private final PartService parts;
  private final Promises promises;
  private final PromiseWaits waits;
  private final PromiseKeepers keepers;
  private final ActPlanner planner;
  private final ResponsiblePersons responsible;
  private final CaseNotifications notifications;

  WaitEnding(
      PartService parts,
      Promises promises,
      PromiseWaits waits,
      PromiseKeepers keepers,
      ActPlanner planner,
      ResponsiblePersons responsible,
      CaseNotifications notifications) {
    this.parts = parts;
    this.promises = promises;
    this.waits = waits;
    this.keepers = keepers;
    this.planner = planner;
    this.responsible = responsible;
    this.notifications = notifications;
  }

  /**
   * Returns true when the responsible person is told if the viewer lets this promise wait again.
   */
  @Transactional(readOnly = true)
  public boolean isResponsibleTold(CaseAccess access, Promise promise) {
    return !access.may(Action.OVERRULE, promise.part())
        && responsible.find(access.part(promise.part())).isPresent();
  }

  /**
   * Tells the responsible person about a wait that begins now, unless it is the first one and
   * begins within the term.
   */
  void tellAboutSecondWait(CaseAccess access, Promise before) {
    if (waits.isBeyondFirstWait(before) && !access.may(Action.OVERRULE, before.part())) {
      responsible.notifyWaitsAgain(access.part(before.part()), before.id());
    }
  }

  /**
   * A promise that waits or has waited.
   *
   * @param canBeEnded false when the promise no longer waits, or when the rules make it wait: for
   *     an answer of the affected person, for advice of the police, or for a decision
   * @param takesWords false when no text may be written with this kind of promise
   */
  public record WaitingPromise(Promise promise, boolean canBeEnded, boolean takesWords) {}

  @Transactional(readOnly = true)
  public WaitingPromise get(CaseAccess access, PromiseId id) {
    var promise = promises.get(access, id);
    var affected = parts.get(access, promise.part(), Action.OVERRULE);
    var takesWords = keepers.get(promise.kind()).takesWords();
    return new WaitingPromise(promise, canBeEnded(affected, promise), takesWords);
  }

  // A person who lets a promise wait writes why. A wait that the rules set has no words, and cannot
  // be ended by a person.
  private boolean canBeEnded(PartRecord affected, Promise promise) {
    return promise.state() == PromiseState.WAITING
        && promise.due() != null
        && (promise.words() != null || !keepers.get(promise.kind()).takesWords())
        && VisibleAct.find(keepers.get(promise.kind()))
            .map(act -> planner.findWait(affected, act) == null)
            .orElse(true);
  }

  /**
   * Ends the wait. The person who does what was promised gets a letter that it is due, and the
   * affected person reads why the wait ended.
   *
   * @param day the day by which it must be done, from today up to the last day of the wait
   * @throws RefusedException when the day lies outside that period, or when the rules and not a
   *     person made the promise wait
   */
  @Transactional
  public void end(CaseAccess access, PromiseId id, int version, LocalDate day, String reason) {
    var promise = promises.get(access, id);
    var affected = parts.getOpen(access, promise.part(), Action.OVERRULE);
    if (promise.version() != version) {
      throw new StalePromiseException();
    }
    if (!canBeEnded(affected, promise)) {
      throw new RefusedException("handling.wait-end.not");
    }
    if (!waits.isBeforeEnd(promise, day) || promise.isTooEarlyOn(day)) {
      throw new RefusedException("handling.wait-end.day.wrong");
    }
    waits.end(access.viewer().person(), promise, day);
    var words = keepers.get(promise.kind()).takesWords() ? reason : null;
    parts.recordStep(access, affected, CaseEntryKind.WAIT_ENDED, promise.kind().code(), words);
    notifyDoer(access, promise);
  }

  private void notifyDoer(CaseAccess access, Promise promise) {
    var given = access.promiseOwners(promise.part()).get(promise.id().value());
    if (given == null) {
      notifications.notifyHandler(access.part(promise.part()), access.number());
    } else {
      notifications.send(given, "task-due", "/taken");
    }
  }
}
