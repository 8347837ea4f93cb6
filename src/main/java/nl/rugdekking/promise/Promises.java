// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.promise;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.HiddenException;
import nl.rugdekking.access.PartId;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.organisation.Policy;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.organisation.Term;
import nl.rugdekking.tick.WorkSchedule;
import nl.rugdekking.vault.KeyId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes promises (what the organisation owes an affected person by some day) and records how they
 * ended: kept, explained, or no longer owed. Runs inside the transaction of the action that needs
 * it; the caller has checked {@link CaseAccess} and writes the timeline.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Promises {

  private final PromiseRepository repository;
  private final NewPromises newPromises;
  private final WorkSchedule due;
  private final OrganisationCalendar calendar;
  private final PromiseKeepers keepers;
  private final Clock clock;

  Promises(
      PromiseRepository repository,
      NewPromises newPromises,
      WorkSchedule due,
      OrganisationCalendar calendar,
      PromiseKeepers keepers,
      Clock clock) {
    this.calendar = calendar;
    this.keepers = keepers;
    this.repository = repository;
    this.newPromises = newPromises;
    this.due = due;
    this.clock = clock;
  }

  /**
   * Makes the promises that the policy of each part's body demands from the start; none in a talk.
   *
   * @param urgent true when there is danger now or the incident is severe
   * @param more further kinds that are owed because of the contents of the report
   * @return the moment of the first reminder for one of them
   */
  public Optional<Instant> createAtRegistration(
      List<CasePart> parts,
      Map<PartId, Policy> policies,
      KeyId key,
      boolean urgent,
      Collection<PromiseKind> more) {
    var kinds = new ArrayList<>(listMadeWithReport());
    more.forEach(kind -> kinds.add(keepers.get(kind)));
    var made = new ArrayList<NewPromise>();
    for (var part : parts.stream().filter(part -> !part.isTalk()).toList()) {
      var policy = java.util.Objects.requireNonNull(policies.get(part.id()));
      kinds.forEach(kind -> plan(part, kind, policy, key, urgent).ifPresent(made::add));
    }
    newPromises.add(made, now());
    return NewPromise.findFirstReminder(made, now(), calendar.workingDays());
  }

  /** The kinds of promises that are made with the report. */
  public List<PromiseKeeper> listMadeWithReport() {
    return keepers.list().stream()
        .filter(keeper -> keeper.definition().start().isMadeWithReport())
        .toList();
  }

  // Where the perpetrator may notice that a promise is kept, it waits for the answer of the
  // affected person (domain rule 2).
  private Optional<NewPromise> plan(
      CasePart part, PromiseKeeper keeper, Policy policy, KeyId key, boolean urgent) {
    return policy
        .term(keeper.kind(), urgent)
        .map(
            term ->
                keeper.definition().start() == PromiseStart.ANSWER
                    ? new NewPromise(part, keeper, policy, key, null, now(), WaitingFor.AFFECTED)
                    : createOpen(part, keeper, policy, key, term));
  }

  // A report on somebody's behalf: the terms run from the day on which the owner hears of it.
  private NewPromise createOpen(
      CasePart part, PromiseKeeper keeper, Policy policy, KeyId key, Term term) {
    var start = Optional.ofNullable(part.heldUntil()).orElseGet(this::now);
    var due = DueDates.calculate(term, start, calendar.workingDays());
    return new NewPromise(part, keeper, policy, key, due, start, null);
  }

  /**
   * Makes one more promise of this kind, unless the policy demands none, another one is still
   * unsettled, or the part is a talk with the confidential adviser.
   *
   * @param wait the party it waits for, and until when; null when its term starts now
   */
  public void createIfMissing(
      CasePart part,
      PromiseKind kind,
      Policy policy,
      KeyId key,
      boolean urgent,
      @Nullable PromiseWait wait) {
    var term = policy.term(kind, urgent);
    if (findUnsettled(part.id(), kind).isEmpty() && term.isPresent() && !part.isTalk()) {
      var keeper = keepers.get(kind);
      var made =
          wait == null
              ? createOpen(part, keeper, policy, key, term.get())
              : new NewPromise(part, keeper, policy, key, wait.until(), now(), wait.whom());
      newPromises.add(made, now());
      NewPromise.findFirstReminder(List.of(made), now(), calendar.workingDays())
          .ifPresent(first -> due.schedule(PromiseDeadlineJob.KIND, first));
    }
  }

  /** Finds a promise that is not settled. */
  public Optional<Promise> findUnsettled(PromiseId id) {
    return repository.find(id).filter(promise -> !promise.state().isSettled());
  }

  /** The texts that were written about the promises of these parts, for the search. */
  public Map<PartId, List<String>> listTexts(Collection<PartId> parts) {
    return repository.listTexts(parts);
  }

  /** Rounds the moments of a part's promises of this kind to the day. */
  public void roundToDay(PartId part, PromiseKind kind) {
    repository.roundToDay(part, kind);
  }

  /** The promises of one part, sorted by the place of their kind. */
  public List<Promise> list(PartId part) {
    return repository.list(part);
  }

  /** Reads the promises of a part, for a caller with several questions about them. */
  public PartPromises read(PartId part) {
    return new PartPromises(list(part));
  }

  /**
   * @throws HiddenException when the case has no such promise
   */
  public Promise get(CaseAccess access, PromiseId id) {
    return repository
        .find(id)
        .filter(promise -> access.incidents().contains(promise.incident()))
        .orElseThrow(HiddenException::new);
  }

  /** The unsettled promise of a kind; empty when there is none. */
  public Optional<Promise> findUnsettled(PartId part, PromiseKind kind) {
    return read(part).findUnsettled(kind);
  }

  /**
   * Settles the promise as kept.
   *
   * @param words the description of what was done, as its author wrote it
   * @throws StalePromiseException when it was changed after {@code promise} was read
   */
  public void markKept(CaseAccess access, Promise promise, @Nullable String words) {
    markKept(access, promise, words, null);
  }

  /** Settles the promise as kept, with the proof that it was done. */
  public void markKept(
      CaseAccess access, Promise promise, @Nullable String words, @Nullable Proof proof) {
    promise.requireKeepableOn(DueDates.dayOf(now()));
    var by = access.viewer().person();
    change(by, promise, settle(by, promise, PromiseState.KEPT, null, words).withProof(proof));
  }

  /**
   * Settles the promise as kept, without a description.
   *
   * @param by the person who did it, or null when they gave no name
   */
  public void markKept(@Nullable PersonId by, Promise promise) {
    change(by, promise, settle(by, promise, PromiseState.KEPT, null, null));
  }

  /**
   * Settles the promise as explained instead of kept.
   *
   * @param reason the reason from the organisation's list
   */
  public void explain(CaseAccess access, Promise promise, String reason, @Nullable String words) {
    var by = access.viewer().person();
    change(by, promise, settle(by, promise, PromiseState.EXPLAINED, reason, words));
  }

  private Promise settle(
      @Nullable PersonId by,
      Promise promise,
      PromiseState state,
      @Nullable String reason,
      @Nullable String words) {
    promise.requireTransitionTo(state);
    return promise.toSettled(state, by, now(), promise.missedDueAt(now()), reason, words);
  }

  /**
   * Lets the promise wait for a party, and shows that on its page.
   *
   * @param until the moment until which it waits, or null when that is not known
   */
  public void markWaiting(
      @Nullable PersonId by,
      Promise promise,
      WaitingFor whom,
      @Nullable Instant until,
      @Nullable String words) {
    promise.requireTransitionTo(PromiseState.WAITING);
    change(by, promise, unsettle(promise, PromiseState.WAITING, until, whom, words));
  }

  /** Ends the wait. The term of this policy starts now; the urgent term when there is no other. */
  public void resume(@Nullable PersonId by, Promise promise, boolean urgent, Policy policy) {
    promise.requireTransitionTo(PromiseState.OPEN);
    var kind = promise.kind();
    var due = calculateDue(policy.term(kind, urgent).or(() -> policy.term(kind, true)));
    change(by, promise, unsettle(promise, PromiseState.OPEN, due, null, null));
  }

  /**
   * Moves the due date to the end of the term, counted from now, if that is earlier. It takes the
   * urgent term if {@code urgent} is true.
   */
  public void bringForward(@Nullable PersonId by, Promise promise, Policy policy, boolean urgent) {
    var due = calculateDue(policy.term(promise.kind(), urgent));
    if (promise.state() == PromiseState.OPEN
        && due != null
        && promise.due() != null
        && due.isBefore(promise.due())
        && !promise.isTooEarlyOn(DueDates.dayOf(due))) {
      change(by, promise, unsettle(promise, PromiseState.OPEN, due, null, promise.words()));
    }
  }

  private @Nullable Instant calculateDue(Optional<Term> term) {
    return term.map(this::calculateEnd).orElse(null);
  }

  /** The moment at which a term ends that starts now. */
  public Instant calculateEnd(Term term) {
    return DueDates.calculate(term, now(), calendar.workingDays());
  }

  private Promise unsettle(
      Promise promise,
      PromiseState state,
      @Nullable Instant due,
      @Nullable WaitingFor whom,
      @Nullable String words) {
    return promise.toUnsettled(state, due, whom, promise.missedDueAt(now()), words);
  }

  /** Marks the promise as no longer owed, because its reason was undone; the history stays. */
  public void markLapsed(@Nullable PersonId by, Promise promise) {
    promise.requireTransitionTo(PromiseState.LAPSED);
    change(by, promise, unsettle(promise, PromiseState.LAPSED, promise.due(), null, null));
  }

  void change(@Nullable PersonId by, Promise before, Promise after) {
    if (!repository.update(before, after, now())) {
      throw new StalePromiseException();
    }
    var nudge = ReminderStep.first(after.due(), now(), calendar.workingDays());
    if (nudge != null && !after.state().isSettled()) {
      due.schedule(PromiseDeadlineJob.KIND, nudge.at());
    }
    repository.insertChange(before, after, by, now());
  }

  // PostgreSQL stores microseconds.
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
