// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseId;
import nl.rugdekking.register.CaseEntryKind;
import nl.rugdekking.register.PartRecord;
import nl.rugdekking.register.PartService;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.StalePageException;
import nl.rugdekking.register.acting.HeldOutcomes;
import nl.rugdekking.register.acting.OnBehalfOf;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the log of what happened at the police, from the report up to verdict and appeal. The
 * handler of the part writes it, also after the part was closed, and so does somebody to whom a
 * promise about the police was given, until then. The affected person reads it, except steps that
 * the police asked to keep quiet until a certain day.
 */
@Service
public class PoliceLog {

  private final PoliceStepRepository repository;
  private final PolicePromises promises;
  private final PoliceFileMakers makers;
  private final PoliceReportCheck reports;
  private final PartService parts;
  private final HeldOutcomes held;
  private final Clock clock;

  PoliceLog(
      PoliceStepRepository repository,
      PolicePromises promises,
      PoliceFileMakers makers,
      PoliceReportCheck reports,
      PartService parts,
      HeldOutcomes held,
      Clock clock) {
    this.repository = repository;
    this.promises = promises;
    this.makers = makers;
    this.reports = reports;
    this.parts = parts;
    this.held = held;
    this.clock = clock;
  }

  /** Returns the kinds of step that can be recorded now. */
  @Transactional(readOnly = true)
  public List<PoliceStepKind> listKinds(CaseAccess access, PartId part) {
    var underNumber = reports.isUnderNumber(access, part);
    var order = new PoliceStepOrder(repository.list(part));
    return Stream.of(PoliceStepKind.values())
        .filter(kind -> underNumber || kind != PoliceStepKind.NUMBER_REFUSED)
        .filter(kind -> order.isPossible(kind, today()))
        .toList();
  }

  /** Returns all steps, the newest first, for somebody who may record one. */
  @Transactional(readOnly = true)
  public List<PoliceStep> list(CaseAccess access, PartId part) {
    makers.require(access, part);
    return repository.list(part).stream()
        .map(step -> step.withProof(promises.findProof(access, step)))
        .toList();
  }

  /**
   * Returns the steps that the affected person reads only after they were told, each with the last
   * day on which it is held back.
   */
  @Transactional(readOnly = true)
  public Map<UUID, LocalDate> listHeld(PartId part) {
    var untold = held.list(part);
    var steps = new HashMap<UUID, LocalDate>();
    repository
        .listTellings(part)
        .forEach(
            (step, telling) -> {
              var until = untold.get(telling);
              if (until != null) {
                steps.put(step, until);
              }
            });
    return steps;
  }

  /**
   * Returns the step of which this promise is to tell the affected person, for whoever may tell
   * them; empty when the promise is about something else.
   */
  @Transactional(readOnly = true)
  public Optional<PoliceStep> findTold(CaseAccess access, Promise promise) {
    access.require(Action.TELL, promise.part());
    return repository.findTold(promise.part(), promise.id());
  }

  /** Returns the steps that the affected person may read today. */
  @Transactional(readOnly = true)
  public List<PoliceStep> listForAffected(CaseAccess access, PartId part) {
    access.require(Action.READ_OWN, part);
    var untold = listHeld(part).keySet();
    return repository.list(part).stream()
        .filter(step -> !step.isQuietOn(today()) && !untold.contains(step.id()))
        .map(step -> step.withProof(promises.findProof(access, step)))
        .toList();
  }

  /**
   * Records a step. When it is an outcome, the affected person is told of it, once it need not be
   * kept quiet any more.
   *
   * @throws RefusedException when the day is in the future, an outcome has no words, a day to ask
   *     or to keep quiet lies in the past, or what must come before the step is not in the log
   */
  @Transactional
  public void record(CaseAccess access, PartId part, PoliceStatement said) {
    var action = makers.require(access, part);
    var affected = parts.get(access, part, action);
    requireComplete(said);
    requireNumber(access, part, said);
    new PoliceStepOrder(repository.list(part)).requirePossible(said.kind(), said.on());
    var done = reports.findKept(access, affected, action, said);
    if (done.isPresent()) {
      addReport(access, affected, said, done.get());
    } else {
      add(access, affected, said);
    }
  }

  // The report that the organisation promised was made, so the promise is kept with the same proof
  // that its own page asks for.
  private void addReport(
      CaseAccess access, PartRecord affected, PoliceStatement said, Promise done) {
    if (said.kind() == PoliceStepKind.FILED && !said.contact().isComplete()) {
      throw new RefusedException("police.refused.number-missing");
    }
    if (add(access, affected, said.withPromise(done.id()))) {
      promises.keepDone(access, done, said);
      parts.recordStep(access, affected, CaseEntryKind.KEPT, done.kind().code(), null);
    }
  }

  /**
   * Records that the report was made, because the promise to make it was kept.
   *
   * @param way the way in which it was done, which need not be the one that was decided
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void recordFiled(CaseAccess access, PromiseId kept, @Nullable OnBehalfOf way) {
    var done = promises.get(access, kept);
    var proof = done.proof();
    var said =
        new PoliceStatement(
            UUID.randomUUID(),
            way == OnBehalfOf.NOTICE ? PoliceStepKind.NOTIFIED : PoliceStepKind.FILED,
            proof == null ? today() : proof.on(),
            done.id(),
            PoliceStep.PoliceContact.NONE,
            null,
            null,
            null,
            null);
    var affected = parts.getUnchecked(done.part());
    if (repository.insert(affected, said, access.viewer().person(), clock.instant())) {
      promises.scheduleAsking(said);
    }
  }

  /** Removes that record, because the report was not made after all. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void removeFiled(Promise done) {
    repository.delete(done.id());
  }

  private boolean add(CaseAccess access, PartRecord affected, PoliceStatement said) {
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (!repository.insert(affected, said, access.viewer().person(), at)) {
      return false; // the same form was sent again
    }
    var kind = said.quiet() == null ? PoliceEntryKind.RECORDED : PoliceEntryKind.RECORDED_QUIET;
    var telling = promises.afterStep(access, affected, said);
    telling.filter(_ -> said.kind().isToldFirst()).ifPresent(held::hold);
    parts.recordOutcome(access, affected, kind, said.kind().name(), null, telling.orElse(null));
    return true;
  }

  /**
   * Removes a step that was recorded by mistake, and the promise that followed from it. The step
   * that the organisation made the report is not removed here, but by correcting the promise to
   * make it.
   *
   * @throws StalePageException when the step was removed meanwhile
   * @throws RefusedException when a later step in the log needs it
   */
  @Transactional
  public void remove(CaseAccess access, PartId part, UUID id) {
    var affected = parts.get(access, part, makers.require(access, part));
    var steps = repository.list(part);
    var step =
        steps.stream()
            .filter(one -> one.id().equals(id) && one.promise() == null)
            .findFirst()
            .orElseThrow(StalePageException::new);
    new PoliceStepOrder(steps).requireNotNeeded(id);
    var hidden = step.isQuietOn(today()) || listHeld(part).containsKey(id);
    promises.beforeRemoval(access, step, steps.getFirst().id().equals(id));
    if (!repository.delete(part, id)) {
      throw new StalePageException();
    }
    promises.askAgainAfter(repository.list(part));
    var kind = hidden ? PoliceEntryKind.REMOVED_QUIET : PoliceEntryKind.REMOVED;
    parts.recordStep(access, affected, kind, step.kind().name(), null);
  }

  // The affected person is told first of a refusal, so it cannot be kept quiet.
  private void requireNumber(CaseAccess access, PartId part, PoliceStatement said) {
    if (said.kind() != PoliceStepKind.NUMBER_REFUSED) {
      return;
    }
    if (!reports.isUnderNumber(access, part)) {
      throw new RefusedException("police.refused.no-number");
    }
    if (said.quiet() != null) {
      throw new RefusedException("police.refused.number-quiet");
    }
  }

  private void requireComplete(PoliceStatement said) {
    if (said.on().isAfter(today())) {
      throw new RefusedException("police.refused.future");
    }
    if (said.kind().isOutcome() && !said.hasWords()) {
      throw new RefusedException("police.refused.words");
    }
    var ask = said.askFrom();
    if (ask != null && (ask.isBefore(today()) || ask.isAfter(today().plusYears(1)))) {
      throw new RefusedException("police.refused.ask");
    }
    requirePossible(said.kind(), said.request());
    var quiet = said.quiet();
    if (quiet == null) {
      return;
    }
    if (quiet.until().isBefore(today()) || quiet.until().isAfter(today().plusYears(1))) {
      throw new RefusedException("police.refused.quiet");
    }
    if (quiet.reason() == null || quiet.reason().isBlank()) {
      throw new RefusedException("police.refused.quiet-reason");
    }
  }

  private void requirePossible(PoliceStepKind kind, PoliceStep.@Nullable Request request) {
    if (request != null && kind != PoliceStepKind.HEARD) {
      throw new RefusedException("police.refused.request-kind");
    }
    if (request != null
        && (request.by().isBefore(today()) || request.by().isAfter(today().plusYears(1)))) {
      throw new RefusedException("police.refused.request-by");
    }
  }

  /**
   * Records that the organisation did what the police asked in this step.
   *
   * @throws StalePageException when that was recorded before, or the step was removed
   */
  @Transactional
  public void markRequestDone(CaseAccess access, PartId part, UUID step) {
    var affected = parts.get(access, part, makers.require(access, part));
    if (!repository.markRequestDone(part, step, today())) {
      throw new StalePageException();
    }
    parts.recordStep(access, affected, PoliceEntryKind.REQUEST_DONE, null, null);
  }

  public LocalDate today() {
    return DueDates.dayOf(clock.instant());
  }
}
