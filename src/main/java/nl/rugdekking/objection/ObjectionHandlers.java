// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.objection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.objection.ObjectionStatement.Handler;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.Person;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.promise.PromiseHandover;
import nl.rugdekking.promise.PromiseId;
import nl.rugdekking.register.CaseEntryKind;
import nl.rugdekking.register.PartRecord;
import nl.rugdekking.register.PartService;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.response.Response;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides who handles what was received against a measure: whoever handles the part, a colleague to
 * whom the promise of the answer is given, or somebody outside. None of them had a part in the
 * measure (Awb 7:5 and 9:7).
 */
@Service
public class ObjectionHandlers {

  private final ObjectionRepository repository;
  private final DecisionMakers decisionMakers;
  private final ObjectionPromises promises;
  private final PromiseHandover handover;
  private final People people;
  private final PartService parts;

  ObjectionHandlers(
      ObjectionRepository repository,
      DecisionMakers decisionMakers,
      ObjectionPromises promises,
      PromiseHandover handover,
      People people,
      PartService parts) {
    this.repository = repository;
    this.decisionMakers = decisionMakers;
    this.promises = promises;
    this.handover = handover;
    this.people = people;
    this.parts = parts;
  }

  /** Returns the names of the people who had a part in the measure. */
  @Transactional(readOnly = true)
  public List<String> listMakers(Response measure) {
    return decisionMakers.list(measure);
  }

  /** Returns the names of the people who may not decide about an objection of this kind. */
  @Transactional(readOnly = true)
  public List<String> listBarred(Response measure, ObjectionKind kind) {
    return decisionMakers.list(measure).stream()
        .filter(name -> !decisionMakers.mayDecide(measure, kind, name))
        .toList();
  }

  /**
   * Returns the colleagues among whom somebody chooses: whoever handles the part, and the lawyers
   * of the organisation, as far as they had no part in the measure. A lawyer is left out when the
   * promise of the answer cannot be given to them.
   */
  @Transactional(readOnly = true)
  public List<Person> listCandidates(CaseAccess access, PartId part, Response measure) {
    var affected = parts.get(access, part, Action.DECIDE);
    var casePart = access.part(part);
    var candidates = new ArrayList<PersonId>();
    if (casePart.owner() != null) {
      candidates.add(casePart.owner());
    }
    if (isPromised(access, affected)) {
      candidates.addAll(handover.listHolders(casePart, OfficeKind.LEGAL));
    }
    return candidates.stream()
        .distinct()
        .flatMap(person -> people.find(person).stream())
        .filter(person -> !decisionMakers.include(measure, person))
        .toList();
  }

  /**
   * Returns true when the answer is promised, and the promise can be given to a colleague. That is
   * not possible in a part that is closed, or that not everybody may read about.
   */
  @Transactional(readOnly = true)
  public boolean mayBeGiven(CaseAccess access, PartId part) {
    return isPromised(access, parts.get(access, part, Action.DECIDE));
  }

  private boolean isPromised(CaseAccess access, PartRecord affected) {
    return affected.closedAt() == null
        && access.part(affected.part()).mayBeGivenAway()
        && promises.isInPolicy(affected);
  }

  /**
   * Refuses somebody who had a part in the measure, or to whom the promise cannot be given.
   *
   * @throws RefusedException with the reason
   */
  void require(
      CaseAccess access, PartRecord affected, Response measure, @Nullable Handler handler) {
    if (handler == null) {
      return;
    }
    var colleague = handler.colleague();
    if (colleague == null) {
      refuseIf(decisionMakers.include(measure, handler.name()), "handler-involved");
      return;
    }
    refuseIf(decisionMakers.include(measure, people.get(colleague)), "handler-involved");
    refuseIf(
        !isOwner(access, affected, colleague)
            && !(isPromised(access, affected)
                && handover.mayOwn(access.part(affected.part()), colleague)),
        "handler-not-possible");
  }

  private static void refuseIf(boolean wrong, String why) {
    if (wrong) {
      throw new RefusedException("objection.refused." + why);
    }
  }

  private static boolean isOwner(CaseAccess access, PartRecord affected, PersonId person) {
    return person.equals(access.part(affected.part()).owner());
  }

  /**
   * Returns the name to store with the objection; null when its promise is given to a colleague,
   * whose name is then read with it.
   */
  @Nullable String findStoredName(
      CaseAccess access, PartRecord affected, @Nullable Handler handler) {
    if (handler == null) {
      return null;
    }
    var colleague = handler.colleague();
    return colleague == null || isOwner(access, affected, colleague) ? handler.name() : null;
  }

  /** Gives the promise of the answer to the colleague who handles it, unless it is theirs. */
  void give(CaseAccess access, PartRecord affected, PromiseId promise, @Nullable Handler handler) {
    var colleague = handler == null ? null : handler.colleague();
    if (colleague == null || isOwner(access, affected, colleague)) {
      return;
    }
    var part = access.part(affected.part());
    var owed = promises.getOwed(promise);
    var isLawyer = handover.listHolders(part, owed, OfficeKind.LEGAL).contains(colleague);
    handover.give(part, owed, colleague, isLawyer ? OfficeKind.LEGAL : null);
    parts.recordStep(
        access,
        affected,
        CaseEntryKind.PROMISE_GIVEN,
        owed.kind().code(),
        people.get(colleague).name());
  }

  /**
   * Returns the right by which the viewer handles this objection: they handle the part, or the
   * promise of its answer was given to them.
   *
   * @throws RuntimeException when they have no such right, as {@link CaseAccess#require} does
   */
  Action requireRight(CaseAccess access, PartId part, Objection objection) {
    if (!access.may(Action.DECIDE, part) && isGiven(access, part, objection)) {
      return Action.KEEP_GIVEN;
    }
    access.require(Action.DECIDE, part);
    return Action.DECIDE;
  }

  /** Returns true when the promise to answer this objection was given to the viewer. */
  boolean isGiven(CaseAccess access, PartId part, Objection objection) {
    return access.may(Action.KEEP_GIVEN, part)
        && repository
            .findPromise(objection.id())
            .filter(promise -> access.isPromiseOwner(part, promise.value()))
            .isPresent();
  }

  /**
   * Refuses that somebody with a part in the measure records as taken back what a colleague was
   * chosen to answer. That colleague records it.
   */
  void requireOther(CaseAccess access, Response measure, Objection objection) {
    var viewer = access.viewer().person();
    refuseIf(
        objection.owner() != null
            && !objection.owner().equals(viewer)
            && decisionMakers.include(measure, people.get(viewer)),
        "retracted-involved");
  }

  /** Refuses an answer that is not complete, or in which somebody had a part who may not. */
  void requireComplete(
      Response measure, Objection objection, Objection.Answer said, LocalDate today) {
    new AnswerCheck(decisionMakers, measure, objection, said).require(today);
  }
}
