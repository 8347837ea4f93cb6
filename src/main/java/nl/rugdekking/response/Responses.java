// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseId;
import nl.rugdekking.promise.StalePromiseException;
import nl.rugdekking.register.PartRecord;
import nl.rugdekking.register.PartService;
import nl.rugdekking.register.StalePageException;
import nl.rugdekking.register.acting.ActingRule;
import nl.rugdekking.register.acting.Exemption;
import nl.rugdekking.register.acting.Obstacle;
import nl.rugdekking.register.acting.VisibleAct;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides on measures toward the perpetrator, and withdraws wrong ones. */
@Service
public class Responses {

  private final ResponseRepository repository;
  private final ResponsePromiseService promise;
  private final PartService parts;
  private final ActingRule rule;
  private final DecisionRules rules;
  private final MeasureNotice notice;
  private final Clock clock;

  Responses(
      ResponseRepository repository,
      ResponsePromiseService promise,
      PartService parts,
      ActingRule rule,
      DecisionRules rules,
      MeasureNotice notice,
      Clock clock) {
    this.repository = repository;
    this.promise = promise;
    this.parts = parts;
    this.rule = rule;
    this.rules = rules;
    this.notice = notice;
    this.clock = clock;
  }

  /**
   * The data of the page about the response of one part.
   *
   * @param exemption the decision to act although the affected person does not want it, or null
   *     when there is none
   * @param obstacles the reasons why nothing may be decided (yet)
   * @param telling the promise to tell the affected person of a measure, or null when there is none
   * @param opposed true when another affected person does not want a response
   * @param choices the measures that may be taken, and why
   */
  public record Overview(
      PartRecord affected,
      @Nullable Exemption exemption,
      Set<Obstacle> obstacles,
      boolean opposed,
      @Nullable Promise promise,
      @Nullable Promise telling,
      List<Response> decided,
      Measure.Choices choices) {

    /** Returns true when this measure can be decided or recorded now. */
    public boolean isOpen(MeasureKind kind) {
      return choices.mayDecide()
          && choices.open().contains(kind)
          && (obstacles.isEmpty() || kind.isRecordedAfterwards());
    }
  }

  @Transactional(readOnly = true)
  public Overview getOverview(CaseAccess access, PartId part) {
    var affected = parts.get(access, part, Action.READ);
    return new Overview(
        affected,
        rule.findExemption(affected, VisibleAct.RESPONSE).orElse(null),
        rule.listObstacles(affected, VisibleAct.RESPONSE),
        rule.isOpposedByOthers(access, part, VisibleAct.RESPONSE),
        promise.findUnsettled(part).orElse(null),
        promise.findTelling(part).orElse(null),
        listShown(affected),
        rules.listChoices(access, affected));
  }

  /**
   * Returns the measures of a part, the newest first, for the affected person's page about their
   * own case. A withdrawal of which they are still to be told is left out.
   */
  @Transactional(readOnly = true)
  public List<Response> listForAffected(CaseAccess access, PartId part) {
    var held = promise.listHeld(part);
    return listShown(parts.get(access, part, Action.READ_OWN_SUBJECT)).stream()
        .map(measure -> measure.withoutHeld(held))
        .toList();
  }

  private List<Response> listShown(PartRecord affected) {
    var decided = repository.list(affected.part());
    var outcome = affected.outcome();
    return outcome != null && outcome.shieldsAccused()
        ? decided.stream().map(Response::withoutSubject).toList()
        : decided;
  }

  /**
   * The way in which a measure is done.
   *
   * @param doneBy the day by which it is to be done, such as the day on which a letter is to be
   *     posted; null as long as no possible day was typed
   * @param withoutOthers true when the measure leaves out the name and facts of another affected
   *     person, who does not want it
   * @param prolongs the measure that this one prolongs, or null
   */
  public record Execution(
      @Nullable LocalDate doneBy, boolean withoutOthers, @Nullable ResponseId prolongs) {

    /** An order that was given on the spot was done already. */
    static final Execution NONE = new Execution(null, false, null);
  }

  /**
   * Returns everything that keeps the viewer from deciding on this measure today, so that a form
   * tells all of it at once.
   */
  @Transactional
  public Proposal.Faults findFaults(
      CaseAccess access, PartId part, Proposal proposal, Execution execution) {
    return rules.find(access, parts.getOpen(access, part, Action.DECIDE), proposal, execution);
  }

  /**
   * Decides on a measure. In one transaction it saves the measure, keeps the promise to respond,
   * writes to the timeline and schedules the expiry.
   *
   * @param id the id that was made with the form, so that a form sent twice makes one measure
   * @param promiseVersion the version of the unsettled promise that the form showed, or null when
   *     it showed none
   * @throws RefusedResponseException while the rule about asking the affected person forbids it
   *     (domain rule 2), when another affected person does not want it, when the affected person
   *     would sign, or when the measure does not fit the accused
   * @throws StalePromiseException when the promise was changed or settled meanwhile
   * @throws StalePageException when this form was sent before
   */
  @Transactional
  public void decide(
      CaseAccess access,
      PartId part,
      ResponseId id,
      @Nullable Integer promiseVersion,
      Measure measure,
      Execution execution) {
    var affected = parts.getOpen(access, part, Action.DECIDE);
    requireNoFaults(access, affected, measure, execution);
    save(access, affected, id, measure);
    promise.recordProlonged(access, affected, id, execution.prolongs());
    promise.markKept(access, part, promiseVersion);
    promise
        .promiseDoing(access, affected, Objects.requireNonNull(execution.doneBy()))
        .ifPresent(owed -> repository.setDoing(id, owed));
    promise.scheduleExpiry(measure.reach().until());
    recordStep(access, affected, ResponseEntryKind.DECIDED, measure);
  }

  /**
   * Records an order that was given on the spot, and tells the affected person. The order could not
   * wait, so the rule about asking the affected person does not apply, and no promise is kept by
   * it.
   *
   * @throws RefusedResponseException when the order does not fit the accused or the meeting
   * @throws StalePageException when this form was sent before
   */
  @Transactional
  public void record(CaseAccess access, PartId part, ResponseId id, Measure order) {
    if (!order.kind().isRecordedAfterwards()) {
      throw new IllegalArgumentException(order.kind() + " is decided");
    }
    var affected = parts.getOpen(access, part, Action.DECIDE);
    requireNoFaults(access, affected, order, Execution.NONE);
    save(access, affected, id, order);
    recordStep(access, affected, ResponseEntryKind.RECORDED, order);
    notice.notifyAffected(access.part(part));
  }

  private void requireNoFaults(
      CaseAccess access, PartRecord affected, Measure measure, Execution execution) {
    rules.find(access, affected, Proposal.of(measure), execution).requireNone();
  }

  private void save(CaseAccess access, PartRecord affected, ResponseId id, Measure measure) {
    notice.recordChoice(access, affected.part(), measure);
    var decision = new Response.Decision(now(), access.viewer().person());
    if (!repository.insert(id, affected, measure, decision)) {
      throw new StalePageException();
    }
  }

  private void recordStep(
      CaseAccess access, PartRecord affected, ResponseEntryKind step, Measure measure) {
    parts.recordStep(access, affected, step, measure.kind().name(), measure.reach().scope());
  }

  /** Withdraws a measure for whoever handles the part. */
  @Transactional
  public void withdraw(CaseAccess access, PartId part, ResponseId id, int version, String reason) {
    withdraw(access, Action.DECIDE, part, id, version, reason);
  }

  /**
   * Withdraws a wrong measure. The promise to respond stays kept, and another measure can be
   * decided.
   *
   * @param right the right by which the viewer may withdraw this measure
   * @param reason the reason, which everybody who reads the case can see
   */
  @Transactional
  public void withdraw(
      CaseAccess access, Action right, PartId part, ResponseId id, int version, String reason) {
    var affected = parts.get(access, part, right);
    if (reason.isBlank()) {
      throw new RefusedResponseException("response.withdraw.reason.missing");
    }
    var response = repository.find(part, id).orElseThrow(StalePageException::new);
    var withdrawal = new Response.Withdrawal(now(), access.viewer().person(), reason, null);
    if (!response.canBeWithdrawn(today())
        || !repository.withdraw(id, version, affected.key(), withdrawal)) {
      throw new StalePageException();
    }
    var telling = tellWithdrawal(access, affected, id);
    telling.ifPresent(promised -> repository.setWithdrawalTelling(id, promised));
    parts.recordOutcome(
        access,
        affected,
        ResponseEntryKind.WITHDRAWN,
        response.kind().name(),
        reason,
        telling.orElse(null));
  }

  // No more promises are made in a closed part, so the affected person gets a letter at once.
  private Optional<PromiseId> tellWithdrawal(
      CaseAccess access, PartRecord affected, ResponseId id) {
    if (affected.closedAt() == null) {
      return promise.withdraw(access, affected, repository.listPromises(id));
    }
    notice.notifyAffected(access.part(affected.part()));
    return Optional.empty();
  }

  /**
   * Returns a measure of a part that the viewer may read.
   *
   * @throws StalePageException when the part has no such measure
   */
  @Transactional(readOnly = true)
  public Response get(CaseAccess access, PartId part, ResponseId id) {
    return get(access, Action.READ, part, id);
  }

  /**
   * Returns a measure of a part that the viewer may read by this right.
   *
   * @throws StalePageException when the part has no such measure
   */
  @Transactional(readOnly = true)
  public Response get(CaseAccess access, Action right, PartId part, ResponseId id) {
    return listShown(parts.get(access, part, right)).stream()
        .filter(response -> response.id().equals(id))
        .findFirst()
        .orElseThrow(StalePageException::new);
  }

  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), DueDates.ZONE);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
