// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.promise.DecisionPromises;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseId;
import nl.rugdekking.promise.PromiseState;
import nl.rugdekking.promise.Promises;
import nl.rugdekking.promise.StalePromiseException;
import nl.rugdekking.register.PartRecord;
import nl.rugdekking.register.acting.HeldOutcomes;
import nl.rugdekking.tick.WorkSchedule;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Settles the promise to respond to the perpetrator once a measure is decided, and schedules the
 * moment at which the measure ends.
 */
@Component
record ResponsePromiseService(
    Promises promises,
    DecisionPromises decisions,
    Organisations organisations,
    WorkSchedule schedule,
    MeasureReviews reviews,
    HeldOutcomes held) {

  /**
   * Makes the promises that the affected person is told of the measure, and that it is done by the
   * chosen day.
   *
   * @return the promise to do it; empty when the policy demands none
   */
  Optional<PromiseId> promiseDoing(CaseAccess access, PartRecord affected, LocalDate doneBy) {
    promiseTelling(access, affected);
    var part = access.part(affected.part());
    var policy = organisations.policy(affected.policy());
    return decisions.createDueOn(part, PromiseKind.RESPONSE_DONE, policy, affected.key(), doneBy);
  }

  /**
   * Returns the last day on which a measure that is decided today may be done, according to the
   * policy.
   */
  LocalDate findLastDayToDo(PartRecord affected, LocalDate today) {
    return organisations
        .policy(affected.policy())
        .term(PromiseKind.RESPONSE_DONE, false)
        .map(term -> DueDates.dayOf(promises.calculateEnd(term)))
        .orElse(today.plusYears(1));
  }

  /** Returns the number of months that a ban may last at most, according to the policy. */
  int findLongestBan(PartRecord affected) {
    return organisations.policy(affected.policy()).banMonths();
  }

  /**
   * Ends the promises to do a measure that was withdrawn and to look at it again, and promises that
   * the affected person is told of that. They read it after they were told.
   *
   * @return the promise to tell them; empty when the policy demands none
   */
  Optional<PromiseId> withdraw(CaseAccess access, PartRecord affected, List<PromiseId> owed) {
    var ended = owed.stream().flatMap(promise -> promises.findUnsettled(promise).stream()).toList();
    ended.forEach(promise -> promises.markLapsed(access.viewer().person(), promise));
    var telling = promiseTelling(access, affected);
    telling.ifPresent(promise -> held.hold(promise, ended.stream().map(Promise::id).toList()));
    return telling;
  }

  /**
   * Records that the new measure prolongs a former one, at which nobody has to look any more.
   *
   * @param former the measure that it prolongs, or null when it prolongs none
   */
  void recordProlonged(
      CaseAccess access, PartRecord affected, ResponseId measure, @Nullable ResponseId former) {
    if (former != null) {
      reviews.recordProlonged(access, affected, measure, former);
    }
  }

  private Optional<PromiseId> promiseTelling(CaseAccess access, PartRecord affected) {
    var policy = organisations.policy(affected.policy());
    return decisions.createTelling(
        access.part(affected.part()), PromiseKind.RESPONSE, policy, affected.key());
  }

  /** Returns the promises to tell the affected person of outcomes that are held back now. */
  Set<PromiseId> listHeld(PartId part) {
    return held.list(part).keySet();
  }

  Optional<Promise> findUnsettled(PartId part) {
    return promises.findUnsettled(part, PromiseKind.RESPONSE);
  }

  /**
   * Returns the promise to tell the affected person of a measure: one that is still owed when there
   * is any, else the one that was kept last. Empty when there is neither.
   */
  Optional<Promise> findTelling(PartId part) {
    var told =
        promises.list(part).stream()
            .filter(promise -> PromiseKind.DECISION_TOLD.equals(promise.kind()))
            .filter(promise -> PromiseKind.RESPONSE.equals(promise.decided()))
            .toList();
    return told.stream()
        .filter(promise -> !promise.state().isSettled())
        .findFirst()
        .or(
            () ->
                told.stream()
                    .filter(promise -> promise.state() == PromiseState.KEPT)
                    .max(Comparator.comparing(one -> Objects.requireNonNull(one.settledAt()))));
  }

  /**
   * Records that the promise to respond was kept. No words of the measure are stored with the
   * promise, because the measure may be withdrawn later. When the promise was settled before, a
   * further measure changes nothing here.
   *
   * @param shownVersion the version of the promise that the page showed, or null when it showed
   *     none
   * @throws StalePromiseException when the promise has changed since then
   */
  void markKept(CaseAccess access, PartId part, @Nullable Integer shownVersion) {
    var unsettled = findUnsettled(part);
    var version = unsettled.map(Promise::version).orElse(null);
    if (!Objects.equals(shownVersion, version)) {
      throw new StalePromiseException();
    }
    unsettled.ifPresent(promise -> promises.markKept(access, promise, null));
  }

  void scheduleExpiry(@Nullable LocalDate lastDay) {
    if (lastDay != null) {
      schedule.schedule(MeasureExpiryJob.KIND, DueDates.endOfDay(lastDay).plusSeconds(1));
      schedule.schedule(MeasureReviewJob.KIND, MeasureReviewJob.calculateStart(lastDay));
    }
  }
}
