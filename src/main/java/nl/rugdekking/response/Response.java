// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.promise.PromiseId;
import org.jspecify.annotations.Nullable;

/**
 * A measure that was decided. Its texts are null once the key of the incident is destroyed.
 *
 * @param follows the measure that this one prolongs, which ended the day before this one began;
 *     null for most measures
 * @param review null until somebody was asked to look again
 * @param version the number of changes; it rises when the measure is withdrawn or expires
 */
public record Response(
    ResponseId id,
    MeasureKind kind,
    LegalNature nature,
    Decision decision,
    Proposal content,
    @Nullable Withdrawal withdrawal,
    @Nullable Instant expiredAt,
    @Nullable ResponseId follows,
    @Nullable Review review,
    int version) {

  public record Decision(Instant at, PersonId by) {}

  /**
   * The measure was withdrawn.
   *
   * @param telling the promise to tell the affected person of it, or null when there is none
   */
  public record Withdrawal(
      Instant at, PersonId by, @Nullable String reason, @Nullable PromiseId telling) {}

  /**
   * The look at a measure some time before its last day: is it still needed?
   *
   * @param askedAt when somebody was asked to look again
   * @param doneAt when it was decided to let it end or to prolong it; null as long as nobody did
   */
  public record Review(Instant askedAt, @Nullable Instant doneAt) {}

  public enum State {
    /** The measure has no last day, such as a letter that was sent. */
    DONE,
    /** An order that was given on the spot, and recorded afterwards. */
    RECORDED,
    /** Its first day is still to come. */
    PLANNED,
    RUNNING,
    WITHDRAWN,
    /** Its last day has passed. */
    EXPIRED
  }

  /**
   * Returns the same measure without the name of the perpetrator, for a case in which the accused
   * is shielded.
   */
  Response withoutSubject() {
    var to =
        new Proposal.MeasureTarget(null, content.towards().notice(), content.towards().signer());
    var left =
        new Proposal(
            content.kind(),
            content.nature(),
            content.facts(),
            content.hearing(),
            content.reach(),
            to);
    return new Response(
        id, kind, nature, decision, left, withdrawal, expiredAt, follows, review, version);
  }

  /**
   * Returns the same measure as the affected person reads it: without a withdrawal of which they
   * are still to be told.
   */
  Response withoutHeld(Set<PromiseId> held) {
    return withdrawal == null || !held.contains(withdrawal.telling())
        ? this
        : new Response(
            id, kind, nature, decision, content, null, expiredAt, follows, review, version);
  }

  /**
   * Returns the state on a day, according to the dates of the measure. It applies until the end of
   * its last day, and counts as expired after that day even when the expiry is not recorded yet.
   */
  public State stateOn(LocalDate today) {
    if (withdrawal != null) {
      return State.WITHDRAWN;
    }
    if (kind.isRecordedAfterwards()) {
      return State.RECORDED;
    }
    var until = content.reach().until();
    if (expiredAt != null || (until != null && until.isBefore(today))) {
      return State.EXPIRED;
    }
    if (until == null) {
      return State.DONE;
    }
    var from = content.reach().from();
    return from != null && from.isAfter(today) ? State.PLANNED : State.RUNNING;
  }

  /** Returns true while somebody has to look whether the measure is still needed. */
  public boolean isToReview(LocalDate today) {
    return review != null && review.doneAt() == null && canBeWithdrawn(today);
  }

  /** Returns true while a new decision can prolong the measure, and nobody decided on that. */
  public boolean isProlongable(LocalDate today) {
    return kind.canBeProlonged()
        && canBeWithdrawn(today)
        && (review == null || review.doneAt() == null);
  }

  /** Returns false for a measure that has ended or was withdrawn already. */
  public boolean canBeWithdrawn(LocalDate today) {
    var state = stateOn(today);
    return state != State.WITHDRAWN && state != State.EXPIRED;
  }
}
