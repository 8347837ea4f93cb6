// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.objection;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.promise.PromiseId;
import nl.rugdekking.register.PartRecord;
import nl.rugdekking.register.PartService;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.StalePageException;
import nl.rugdekking.response.Response;
import nl.rugdekking.response.ResponseId;
import nl.rugdekking.response.Responses;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records what is undertaken against a measure, also after the part was closed, and how it is
 * answered by somebody who had no part in the measure.
 */
@Service
public class Objections {

  private final ObjectionRepository repository;
  private final ObjectionPromises promises;
  private final ObjectionHandlers handlers;
  private final ObjectionDays days;
  private final Responses responses;
  private final PartService parts;
  private final Clock clock;

  Objections(
      ObjectionRepository repository,
      ObjectionPromises promises,
      ObjectionHandlers handlers,
      ObjectionDays days,
      Responses responses,
      PartService parts,
      Clock clock) {
    this.repository = repository;
    this.promises = promises;
    this.handlers = handlers;
    this.days = days;
    this.responses = responses;
    this.parts = parts;
    this.clock = clock;
  }

  /** Returns the objections against these measures, the oldest first. */
  @Transactional(readOnly = true)
  public List<Objection> list(Collection<ResponseId> measures) {
    return measures.isEmpty() ? List.of() : repository.list(measures);
  }

  /** Returns the kinds that can still be recorded about a measure: one of each kind. */
  @Transactional(readOnly = true)
  public List<ObjectionKind> listPossible(Response measure) {
    var recorded = list(List.of(measure.id())).stream().map(Objection::kind).toList();
    return ObjectionKind.listAgainst(measure.nature()).stream()
        .filter(kind -> !recorded.contains(kind))
        .toList();
  }

  /**
   * Returns the day on which the measure was made known; empty while its letter was not recorded as
   * posted.
   */
  @Transactional(readOnly = true)
  public Optional<LocalDate> findDaySent(Response measure) {
    return days.findDaySent(measure);
  }

  /** Returns true when no objection is possible against this measure, but something else is. */
  public boolean hasOtherWayThanObjection(Response measure) {
    return Stream.of(ObjectionKind.values())
        .anyMatch(kind -> kind.standsInForObjection(measure.nature()));
  }

  /** Returns the last day on which this kind is in time; empty when no law sets one. */
  @Transactional(readOnly = true)
  public Optional<LocalDate> findLastDay(ObjectionKind kind, LocalDate sent) {
    return days.findLastDay(kind, sent);
  }

  /**
   * Returns an objection of a part.
   *
   * @throws StalePageException when the part has no such objection
   */
  @Transactional(readOnly = true)
  public Objection get(CaseAccess access, PartId part, UUID id) {
    var found = repository.find(part, id);
    found.ifPresentOrElse(
        objection -> handlers.requireRight(access, part, objection),
        () -> access.require(Action.DECIDE, part));
    return found.orElseThrow(StalePageException::new);
  }

  /** Returns the right by which the viewer handles this objection. */
  Action getRight(CaseAccess access, PartId part, Objection objection) {
    return handlers.requireRight(access, part, objection);
  }

  /**
   * Returns what this promise says to answer, for the viewer to whom it was given.
   *
   * @throws RefusedException when it is about something else
   */
  @Transactional(readOnly = true)
  public Objection getGiven(CaseAccess access, PartId part, PromiseId promise) {
    access.requirePromiseOwner(part, promise.value());
    return repository
        .findContested(promise)
        .flatMap(contested -> repository.find(part, contested.objection()))
        .orElseThrow(() -> new RefusedException("objection.refused.promise"));
  }

  /**
   * Records one paper that is handled in several ways, each with an answer of its own.
   *
   * @throws RefusedException when one of them was recorded before, so that only the other is left
   */
  @Transactional
  public void recordAll(
      CaseAccess access, PartId part, ResponseId about, List<ObjectionStatement> said) {
    if (said.size() > 1 && isPartlyRecorded(access, part, about, said)) {
      throw new RefusedException("objection.refused.one-left");
    }
    said.forEach(one -> record(access, part, about, one));
  }

  // The same form that was sent again has recorded all of them already.
  private boolean isPartlyRecorded(
      CaseAccess access, PartId part, ResponseId about, List<ObjectionStatement> said) {
    var possible = listPossible(responses.get(access, part, about));
    return said.stream().anyMatch(one -> possible.contains(one.kind()))
        && !said.stream().allMatch(one -> possible.contains(one.kind()));
  }

  /**
   * Records that an objection was received, and promises the answer.
   *
   * @throws RefusedException when the measure was not sent yet, when its legal nature does not know
   *     this kind or does know objections to which the sender referred, when it has one of this
   *     kind already, when the handler had a part in the measure, or when the day is wrong
   */
  @Transactional
  public void record(CaseAccess access, PartId part, ResponseId about, ObjectionStatement said) {
    var affected = parts.get(access, part, Action.DECIDE);
    var measure = responses.get(access, part, about);
    var sent =
        days.findDaySent(measure)
            .orElseThrow(() -> new RefusedException("objection.refused.not-sent"));
    if (repository.find(part, said.id()).isPresent()) {
      return; // the same form was sent again
    }
    requirePossible(measure, sent, said);
    handlers.require(access, affected, measure, said.handler());
    var name = handlers.findStoredName(access, affected, said.handler());
    var objection = objection(affected, about, sent, said, name);
    if (!repository.insert(affected, objection, access.viewer().person(), now())) {
      throw new StalePageException();
    }
    parts.recordStep(access, affected, ObjectionEntryKind.RECEIVED, said.kind().name(), null);
    promises
        .promiseAnswer(access, affected, objection)
        .ifPresent(promise -> handlers.give(access, affected, promise, said.handler()));
    promises.notifyAffected(access, part);
  }

  private void requirePossible(Response measure, LocalDate sent, ObjectionStatement said) {
    if (!ObjectionKind.listAgainst(measure.nature()).contains(said.kind())) {
      throw new RefusedException("objection.refused.kind");
    }
    if (said.calledObjection() && !said.kind().standsInForObjection(measure.nature())) {
      throw new RefusedException("objection.refused.called");
    }
    if (!listPossible(measure).contains(said.kind())) {
      throw new RefusedException("objection.refused.twice");
    }
    if (said.receivedOn().isAfter(today())) {
      throw new RefusedException("objection.refused.future");
    }
    if (said.receivedOn().isBefore(sent)) {
      throw new RefusedException("objection.refused.before-sent");
    }
  }

  private Objection objection(
      PartRecord affected,
      ResponseId about,
      LocalDate sent,
      ObjectionStatement said,
      @Nullable String handler) {
    return new Objection(
        said.id(),
        about,
        said.kind(),
        said.receivedOn(),
        days.findLastDay(said.kind(), sent).orElse(null),
        days.calculateAnswerDay(affected, sent, said),
        said.words(),
        handler,
        null,
        said.calledObjection(),
        null,
        ObjectionHearing.NONE,
        null,
        Objection.Posted.NONE,
        null,
        null,
        0);
  }

  /**
   * Records the answer, which is promised until its letter went out. When the measure ends by it,
   * it is withdrawn with the same reason, and the affected person is told of that. A hearing that
   * was recorded before belongs to the answer.
   *
   * @throws RefusedException when something is missing that the letter with the answer must say,
   *     when somebody prepared, heard or decided who may not, when somebody with a part in the
   *     measure says that it was taken back, or when a day is wrong
   * @throws StalePageException when it was answered before
   */
  @Transactional
  public void answer(CaseAccess access, PartId part, UUID id, Objection.Answer typed) {
    var objection = get(access, part, id);
    var recorded = objection.hearing();
    var said = recorded.isRecorded() ? typed.withHearing(recorded) : typed;
    var right = getRight(access, part, objection);
    var affected = parts.get(access, part, right);
    var measure = responses.get(access, right, part, objection.measure());
    handlers.requireComplete(measure, objection, said, today());
    if (!said.outcome().isDecision()) {
      handlers.requireOther(access, measure, objection);
    }
    if (!repository.answer(affected, objection, said, access.viewer().person(), now())) {
      throw new StalePageException();
    }
    promises.recordDecided(access, objection, said.outcome());
    var telling = endOrTell(access, right, affected, measure, said);
    telling.ifPresent(promised -> repository.setTelling(id, promised));
    if (said.outcome().endsMeasure()) {
      telling.ifPresent(promised -> promises.holdAnswered(promised, id));
    }
    parts.recordOutcome(
        access,
        affected,
        ObjectionEntryKind.ANSWERED,
        said.outcome().name(),
        null,
        telling.orElse(null));
  }

  // A measure that has ended already cannot be withdrawn any more. The affected person is then told
  // of the answer alone.
  private Optional<PromiseId> endOrTell(
      CaseAccess access,
      Action right,
      PartRecord affected,
      Response measure,
      Objection.Answer said) {
    var reason = said.reason();
    if (said.outcome().endsMeasure() && measure.canBeWithdrawn(today()) && reason != null) {
      var part = affected.part();
      responses.withdraw(access, right, part, measure.id(), measure.version(), reason);
      return Optional.ofNullable(responses.get(access, right, part, measure.id()).withdrawal())
          .map(Response.Withdrawal::telling);
    }
    return promises.promiseTelling(access, affected, said.outcome().endsMeasure());
  }

  public LocalDate today() {
    return DueDates.dayOf(clock.instant());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
