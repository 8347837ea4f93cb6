// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.objection;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.organisation.Term;
import nl.rugdekking.promise.DecisionPromises;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseId;
import nl.rugdekking.promise.Promises;
import nl.rugdekking.register.CaseNotifications;
import nl.rugdekking.register.PartRecord;
import nl.rugdekking.register.acting.HeldOutcomes;
import org.springframework.stereotype.Component;

/**
 * Makes the promises that follow from an objection: that it is answered in time, and that the
 * affected person is told of the answer.
 */
@Component
record ObjectionPromises(
    Promises promises,
    DecisionPromises decisions,
    Organisations organisations,
    CaseNotifications notifications,
    HeldOutcomes held,
    ObjectionRepository repository) {

  /** The subject of the promise to tell the affected person: the answer to an objection. */
  static final PromiseKind OUTCOME = new PromiseKind("OBJECTION_OUTCOME");

  /**
   * Returns the day on which an answer is due by the term of the policy, counted from the day on
   * which the objection was received; empty when the policy has no such promise.
   */
  Optional<LocalDate> findDayByPolicy(PartRecord affected, LocalDate received) {
    return findTerm(affected).map(term -> decisions.calculateLastDay(term, received));
  }

  /** Returns true when the policy has a promise to answer. */
  boolean isInPolicy(PartRecord affected) {
    return findTerm(affected).isPresent();
  }

  private Optional<Term> findTerm(PartRecord affected) {
    return organisations.policy(affected.policy()).term(ObjectionAnsweredPromiseKeeper.KIND, false);
  }

  /**
   * Promises that the objection is answered by its day. Where the policy of the part has no such
   * promise, for example because the policy is older than objections, or the part is closed, the
   * handler gets a letter instead.
   *
   * @return the promise; empty when there is none
   */
  Optional<PromiseId> promiseAnswer(CaseAccess access, PartRecord affected, Objection objection) {
    var part = access.part(affected.part());
    if (part.open()) {
      var policy = organisations.policy(affected.policy());
      var promise =
          decisions.createDueOn(
              part,
              ObjectionAnsweredPromiseKeeper.KIND,
              objection.kind().subject(),
              policy,
              affected.key(),
              objection.answerBy());
      if (promise.isPresent()) {
        repository.setPromise(objection.id(), promise.get());
        return promise;
      }
    }
    notifications.notifyHandler(part, access.number());
    return Optional.empty();
  }

  /** Returns a promise of an answer that was not given yet. */
  Promise getOwed(PromiseId promise) {
    return promises.findUnsettled(promise).orElseThrow();
  }

  /** Moves the promise of the answer to the day to which the answer was put off. */
  void moveAnswer(CaseAccess access, UUID objection, LocalDate day, LocalDate toldOn) {
    repository
        .findPromise(objection)
        .flatMap(promises::findUnsettled)
        .ifPresent(promise -> decisions.moveTo(access.viewer().person(), promise, day, toldOn));
  }

  /**
   * Leaves the promise open until the letter with the answer went out, and lets its name say so.
   * Nothing is owed any more of an objection that was taken back.
   */
  void recordDecided(CaseAccess access, Objection objection, ObjectionOutcome outcome) {
    var owed = repository.findPromise(objection.id()).flatMap(promises::findUnsettled);
    if (outcome.isDecision()) {
      owed.ifPresent(
          promise -> decisions.setDecided(promise.id(), objection.kind().subjectOfLetter()));
    } else {
      owed.ifPresent(promise -> promises.markLapsed(access.viewer().person(), promise));
    }
  }

  /** Keeps the promise once the letter with the answer went out. */
  void markSent(CaseAccess access, UUID objection) {
    repository
        .findPromise(objection)
        .flatMap(promises::findUnsettled)
        .ifPresent(promise -> promises.markKept(access, promise, null));
  }

  /**
   * Promises that the affected person is told of an answer by which the measure did not end. No
   * promises are made any more once the part is closed; then they get a letter at once.
   *
   * @param isBad true when the answer is bad for them, so that they read it after they were told
   * @return the promise to tell them; empty when there is none
   */
  Optional<PromiseId> promiseTelling(CaseAccess access, PartRecord affected, boolean isBad) {
    var part = access.part(affected.part());
    if (part.open()) {
      var policy = organisations.policy(affected.policy());
      var telling = decisions.createTelling(part, OUTCOME, policy, affected.key());
      telling.filter(_ -> isBad).ifPresent(held::hold);
      return telling;
    }
    notifyAffected(access, affected.part());
    return Optional.empty();
  }

  /** Shows the promise of this answer as open until the affected person was told the answer. */
  void holdAnswered(PromiseId telling, UUID objection) {
    held.hold(telling, repository.findPromise(objection).stream().toList());
  }

  void notifyAffected(CaseAccess access, PartId part) {
    var person = access.part(part).affected();
    if (person != null) {
      notifications.send(person, "affected-told", "/mijn/" + access.number());
    }
  }
}
