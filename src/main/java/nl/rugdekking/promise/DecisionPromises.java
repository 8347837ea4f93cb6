// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.promise;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.organisation.Policy;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.organisation.Term;
import nl.rugdekking.vault.KeyId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the promises that follow from a decision or an answer. Each decision gets a promise of its
 * own, even while one of the same kind from an earlier decision is still open.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class DecisionPromises {

  private final NewPromises newPromises;
  private final PromiseKeepers keepers;
  private final OrganisationCalendar calendar;
  private final PromiseRepository repository;
  private final Promises promises;
  private final Clock clock;

  DecisionPromises(
      NewPromises newPromises,
      PromiseKeepers keepers,
      OrganisationCalendar calendar,
      PromiseRepository repository,
      Promises promises,
      Clock clock) {
    this.repository = repository;
    this.promises = promises;
    this.newPromises = newPromises;
    this.keepers = keepers;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** Makes a promise with the term of the policy, unless the policy demands none. */
  public void create(CasePart part, PromiseKind kind, Policy policy, KeyId key) {
    create(part, kind, null, policy, key);
  }

  /**
   * Makes a promise to tell the affected person what was decided about this kind of promise.
   *
   * @return its id; empty when the policy demands no such promise
   */
  public Optional<PromiseId> createTelling(
      CasePart part, PromiseKind decided, Policy policy, KeyId key) {
    return create(part, PromiseKind.DECISION_TOLD, decided, policy, key);
  }

  private Optional<PromiseId> create(
      CasePart part, PromiseKind kind, @Nullable PromiseKind decided, Policy policy, KeyId key) {
    return policy
        .term(kind, false)
        .map(term -> DueDates.calculate(term, now(), calendar.workingDays()))
        .map(due -> new NewPromise(part, keepers.get(kind), policy, key, due, now(), null, decided))
        .map(promise -> newPromises.add(promise, now()));
  }

  /**
   * Makes a promise that is to be kept by a day that somebody chose.
   *
   * @return its id; empty when the policy demands no such promise
   */
  public Optional<PromiseId> createDueOn(
      CasePart part, PromiseKind kind, Policy policy, KeyId key, LocalDate day) {
    return createDueOn(part, kind, null, policy, key, day);
  }

  /**
   * Makes a promise that is to be kept by a day that somebody chose, about one of several things.
   * The name of the promise tells which one.
   *
   * @param decided the thing that it is about; null when there is only one
   * @return its id; empty when the policy demands no such promise
   */
  public Optional<PromiseId> createDueOn(
      CasePart part,
      PromiseKind kind,
      @Nullable PromiseKind decided,
      Policy policy,
      KeyId key,
      LocalDate day) {
    return policy
        .term(kind, false)
        .map(term -> DueDates.endOfDay(day))
        .map(due -> new NewPromise(part, keepers.get(kind), policy, key, due, now(), null, decided))
        .map(promise -> newPromises.add(promise, now()));
  }

  /** Calculates the last day of a term that begins at the end of this day. */
  public LocalDate calculateLastDay(Term term, LocalDate begun) {
    return DueDates.dayOf(
        DueDates.calculate(term, DueDates.endOfDay(begun), calendar.workingDays()));
  }

  /** Stores the thing that a promise is about from now on, so that its name tells it. */
  public void setDecided(PromiseId id, PromiseKind decided) {
    repository.setDecided(id, decided);
  }

  /**
   * Returns the day on which this promise was made, which is the day of the decision that it
   * follows from.
   */
  public LocalDate getDayMade(PromiseId id) {
    return DueDates.dayOf(repository.getMadeAt(id));
  }

  /**
   * Moves an unsettled promise to another day, for example because the law allows the organisation
   * to put it off. The history of the promise shows both days.
   *
   * @param toldOn the day on which whoever waits for it was told. A promise that was still in time
   *     then is not late, also when that is recorded afterwards
   */
  public void moveTo(PersonId by, Promise promise, LocalDate day, LocalDate toldOn) {
    promise.requireTransitionTo(PromiseState.OPEN);
    var due = DueDates.endOfDay(day);
    var endOfToldDay = DueDates.endOfDay(toldOn);
    var missed = promise.isMissedAfter(endOfToldDay) ? null : promise.missedDueAt(endOfToldDay);
    promises.change(
        by, promise, promise.toUnsettled(PromiseState.OPEN, due, null, missed, promise.words()));
  }

  // PostgreSQL stores microseconds.
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
