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
 * A promise: something that is owed to one affected person.
 *
 * @param decided the kind of promise that a decision was made about, when this promise is to tell
 *     the affected person of that decision; otherwise null
 * @param due the moment at which it is due; null while it waits for the answer of the affected
 *     person
 * @param firstDay the first day on which it may be kept, or null when it may be kept at once
 * @param missedAt the due date that passed before it was settled, or null; not cleared when it is
 *     kept later, only when it turns out that it was put off before that date
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

  // A due date that has passed stays recorded as missed, even when nobody opened the promise in
  // between, and whatever happens to it later.
  public @Nullable Instant missedDueAt(Instant now) {
    return missedAt == null && due != null && due.isBefore(now) ? due : missedAt;
  }

  /**
   * Returns true when the date that stands as missed is its due date, and not before this moment.
   */
  boolean isMissedAfter(Instant moment) {
    return due != null && due.equals(missedAt) && !due.isBefore(moment);
  }

  void requireTransitionTo(PromiseState next) {
    if (!state.listNext().contains(next)) {
      throw new StalePromiseException();
    }
  }

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
