// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.promise;

import java.time.Instant;
import java.time.LocalDate;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.access.PartId;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.organisation.PromiseKind;
import org.jspecify.annotations.Nullable;

/**
 * A promise: something that the organisation owes to one affected person, such as aftercare or a
 * police report, with the date on which it is due and how it ended.
 *
 * @param state open, waiting for somebody else, or ended in one of three ways
 * @param decided the kind of promise that a decision was made about, when this promise is to tell
 *     the affected person of that decision; otherwise null
 * @param due the moment at which it is due; null while it waits for the answer of the affected
 *     person
 * @param firstDay the first day on which it may be kept, or null when it may be kept at once
 * @param missedAt the due date that passed before it was settled, or null; not cleared when it is
 *     kept later, only when it turns out that it was put off before that date
 * @param settledAt the moment at which it was kept or explained, or lapsed; otherwise null
 * @param reason the code of the reason why it was explained, from the list of the organisation
 * @param words the text in which somebody wrote how it was kept, why it was explained or what it
 *     waits for
 * @param proof the proof that it was done, for the kinds that need one
 * @param version the number of changes, so that of two people who decide at once only one succeeds
 */
public record Promise(
    PromiseId id,
    IncidentId incident,
    PartId part,
    PromiseKind kind,
    @Nullable PromiseKind decided,
    PromiseState state,
    @Nullable Instant due,
    @Nullable LocalDate firstDay,
    @Nullable WaitingFor waitingFor,
    @Nullable Instant missedAt,
    @Nullable Instant settledAt,
    @Nullable PersonId settledBy,
    @Nullable String reason,
    @Nullable String words,
    @Nullable Proof proof,
    int version) {

  /**
   * The path of the page of a promise for somebody to whom only this promise was given.
   *
   * @param incident the path of the incident
   */
  public static String pathForOwner(String incident, PartId part, PromiseId promise) {
    return incident + "/getroffenen/" + part.value() + "/toegewezen/" + promise.value();
  }

  /** Returns true when its due date has passed and it has not ended. */
  public boolean isLate(Instant now) {
    return !state.isSettled() && due != null && due.isBefore(now);
  }

  /** Returns true when it may not be kept on this day yet. */
  public boolean isTooEarlyOn(LocalDate day) {
    return firstDay != null && firstDay.isAfter(day);
  }

  /**
   * Returns a copy without the party it waits for, for a page that says in its own words what the
   * promise waits for.
   */
  public Promise withoutWait() {
    return new Promise(
        id, incident, part, kind, decided, state, due, firstDay, null, missedAt, settledAt,
        settledBy, reason, words, proof, version);
  }

  /** Returns a copy as it was before it ended, for a reader who does not know yet why it ended. */
  public Promise asOpen() {
    return new Promise(
        id,
        incident,
        part,
        kind,
        decided,
        PromiseState.OPEN,
        due,
        firstDay,
        null,
        missedAt,
        null,
        null,
        null,
        null,
        null,
        version);
  }

  void requireKeepableOn(LocalDate day) {
    if (isTooEarlyOn(day)) {
      throw new IllegalArgumentException("Kept before its first day: " + id);
    }
  }

  /**
   * Returns the due date that is recorded as missed, or the present one if it has passed by now;
   * null when no due date was missed. Every change of a promise stores this date, so that a missed
   * date stays known whatever happens to the promise later.
   */
  public @Nullable Instant missedDueAt(Instant now) {
    return missedAt == null && due != null && due.isBefore(now) ? due : missedAt;
  }

  /**
   * Returns true when the due date that is recorded as missed is its present one, and lies at this
   * moment or later.
   */
  boolean isMissedAfter(Instant moment) {
    return due != null && due.equals(missedAt) && !due.isBefore(moment);
  }

  void requireTransitionTo(PromiseState next) {
    if (!state.listNext().contains(next)) {
      throw new StalePromiseException();
    }
  }

  /** Returns a copy that has ended in this state; it still has to be stored. */
  Promise toSettled(
      PromiseState next,
      @Nullable PersonId by,
      Instant at,
      @Nullable Instant missedThen,
      @Nullable String reasonCode,
      @Nullable String text) {
    return new Promise(
        id,
        incident,
        part,
        kind,
        decided,
        next,
        due,
        firstDay,
        null,
        missedThen,
        at,
        by,
        reasonCode,
        text,
        null,
        version);
  }

  /** Returns a copy with the proof that it was done. */
  Promise withProof(@Nullable Proof shown) {
    return new Promise(
        id,
        incident,
        part,
        kind,
        decided,
        state,
        due,
        firstDay,
        waitingFor,
        missedAt,
        settledAt,
        settledBy,
        reason,
        words,
        shown,
        version);
  }

  /** Returns a copy that is owed (again), open or waiting; it still has to be stored. */
  Promise toUnsettled(
      PromiseState next,
      @Nullable Instant dueThen,
      @Nullable WaitingFor whom,
      @Nullable Instant missedThen,
      @Nullable String text) {
    return new Promise(
        id,
        incident,
        part,
        kind,
        decided,
        next,
        dueThen,
        firstDay,
        whom,
        missedThen,
        null,
        null,
        null,
        text,
        null,
        version);
  }
}
