// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.CaseAssignments;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.PartId;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseHandover;
import nl.rugdekking.promise.PromiseId;
import nl.rugdekking.promise.PromiseKeepers;
import nl.rugdekking.promise.Promises;
import nl.rugdekking.register.CaseEntryKind;
import nl.rugdekking.register.CaseNotifications;
import nl.rugdekking.register.PartService;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.StalePageException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives one promise to somebody who does not handle the part, and takes it back. The person who
 * gets it may read what they need for this promise, and nothing else of the case.
 */
@Service
public class PromiseGiving {

  /** A person to whom the promise may be given, and the office because of which they may get it. */
  public record Candidate(PersonId person, OfficeKind office) {}

  private final PartService parts;
  private final Promises promises;
  private final PromiseHandover handover;
  private final PromiseKeepers keepers;
  private final People people;
  private final CaseAssignments cases;
  private final CaseNotifications notifications;

  PromiseGiving(
      PartService parts,
      Promises promises,
      PromiseHandover handover,
      PromiseKeepers keepers,
      People people,
      CaseAssignments cases,
      CaseNotifications notifications) {
    this.parts = parts;
    this.promises = promises;
    this.handover = handover;
    this.keepers = keepers;
    this.people = people;
    this.cases = cases;
    this.notifications = notifications;
  }

  /** Returns true when this promise may be given to others now. */
  public boolean mayBeGiven(CaseAccess access, Promise promise) {
    return !promise.state().isSettled()
        && keepers.get(promise.kind()).mayBeGiven()
        && findRefusalKey(promise).isEmpty()
        && access.part(promise.part()).mayBeGivenAway();
  }

  private Optional<String> findRefusalKey(Promise promise) {
    return keepers.get(promise.kind()).findGivingRefusalKey(promise);
  }

  private void requireFree(Promise promise) {
    findRefusalKey(promise)
        .ifPresent(
            key -> {
              throw new RefusedException(key);
            });
  }

  /** Returns the people with an office to whom this promise may be given. */
  @Transactional(readOnly = true)
  public List<Candidate> listCandidates(CaseAccess access, Promise promise) {
    var casePart = access.require(Action.DECIDE, promise.part());
    var candidates = new ArrayList<Candidate>();
    for (var office : PromiseHandover.OFFICES) {
      handover.listHolders(casePart, promise, office).stream()
          .filter(person -> !person.equals(casePart.owner()))
          .forEach(person -> candidates.add(new Candidate(person, office)));
    }
    return candidates;
  }

  /**
   * Gives the promise to this person.
   *
   * @param shown the owner that the page showed, or null when the promise was given to nobody
   * @param office the office because of which they get it, or null when they were chosen by name
   * @throws RefusedException when the promise cannot be given away, or not to this person
   */
  @Transactional
  public void give(
      CaseAccess access,
      PromiseId id,
      @Nullable PersonId shown,
      PersonId person,
      @Nullable OfficeKind office) {
    var promise = getUnchanged(access, id, shown);
    var affected = parts.getOpen(access, promise.part(), Action.DECIDE);
    var part = access.part(promise.part());
    requireFree(promise);
    if (!mayBeGiven(access, promise)) {
      throw new RefusedException("handling.give.never");
    }
    if (person.equals(part.owner()) || !mayReceive(part, promise, person, office)) {
      throw new RefusedException("handling.give.refused");
    }
    handover.give(part, promise, person, office);
    var name = people.get(person).name();
    parts.recordStep(access, affected, CaseEntryKind.PROMISE_GIVEN, promise.kind().code(), name);
  }

  private boolean mayReceive(
      CasePart part, Promise promise, PersonId person, @Nullable OfficeKind office) {
    return office == null
        ? handover.mayOwn(part, promise, person)
        : handover.listHolders(part, promise, office).contains(person);
  }

  /** Takes the promise back from its owner, so that the case owner keeps it. */
  @Transactional
  public void takeBack(CaseAccess access, PromiseId id, @Nullable PersonId shown) {
    var promise = getUnchanged(access, id, shown);
    var affected = parts.getOpen(access, promise.part(), Action.DECIDE);
    requireFree(promise);
    if (handover.takeBack(promise)) {
      parts.recordStep(
          access, affected, CaseEntryKind.PROMISE_TAKEN_BACK, promise.kind().code(), null);
    }
  }

  private Promise getUnchanged(CaseAccess access, PromiseId id, @Nullable PersonId shown) {
    var promise = promises.get(access, id);
    access.require(Action.DECIDE, promise.part());
    if (!Objects.equals(shown, findOwner(access, promise))) {
      throw new StalePageException();
    }
    return promise;
  }

  /** Returns the person to whom the promise was given, or null. */
  public @Nullable PersonId findOwner(CaseAccess access, Promise promise) {
    return access.promiseOwners(promise.part()).get(promise.id().value());
  }

  /**
   * Gives the promise back to the case owner, on behalf of the person to whom it was given. The
   * case owner gets a letter.
   */
  @Transactional
  public void giveBack(CaseAccess access, PartId part, PromiseId id, int version, String reason) {
    var promise = promises.get(access, id);
    var casePart = access.requirePromiseOwner(part, id.value());
    var affected = parts.getOpen(access, part, Action.KEEP_GIVEN);
    if (promise.state().isSettled() || promise.version() != version) {
      throw new StalePageException();
    }
    handover.takeBack(promise);
    parts.recordStep(
        access,
        affected,
        CaseEntryKind.PROMISE_GIVEN_BACK,
        promise.kind().code(),
        keepers.get(promise.kind()).takesWords() ? reason : null);
    notifications.notifyHandler(casePart, access.number());
  }

  /** Returns the promises whose owner may not keep them any more. */
  @Transactional(readOnly = true)
  List<PromiseId> listFallen() {
    return handover.listFallen();
  }

  /** Gives such a promise to the next holder of the office, or back to the case owner. */
  @Transactional
  void replaceOwner(PromiseId promise) {
    handover
        .replaceOwner(promise)
        .ifPresent(
            fallen -> {
              var returned = fallen.next() == null;
              var kind = returned ? CaseEntryKind.PROMISE_FALLEN : CaseEntryKind.PROMISE_GIVEN;
              parts.recordStep(fallen.part(), kind, null, fallen.kind().code());
              if (returned) {
                notifications.notifyHandler(fallen.part(), cases.number(fallen.part().incident()));
              }
            });
  }
}
