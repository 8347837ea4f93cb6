// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import nl.rugdekking.access.Lane;
import nl.rugdekking.access.NewestParts.PartFilter;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.ClassificationKind;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.register.Severity;
import org.jspecify.annotations.Nullable;

/**
 * A filter for the list of cases; null in a field means that it does not filter. It holds codes and
 * days, never typed text.
 *
 * @param owner the handler
 * @param from the first day of registration
 * @param to the last day of registration
 * @param promise the kind of a promise that the case has
 * @param stand the state of such a promise
 * @param reason the reason by which such a promise was explained
 * @param details the codes of the details of a form or of the channel, by kind
 * @param notKnown the facts that must still be unknown; the field of such a fact is null
 */
public record CaseFilter(
    @Nullable State state,
    @Nullable Lane lane,
    @Nullable BodyKind body,
    @Nullable String position,
    @Nullable String form,
    @Nullable String channel,
    @Nullable String topic,
    @Nullable Severity experienced,
    @Nullable Severity assessed,
    @Nullable PersonId owner,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable PromiseKind promise,
    @Nullable PromiseStatus stand,
    @Nullable String reason,
    Map<ClassificationKind, String> details,
    Set<Trait> notKnown) {

  /** The facts of a case that can be unknown; a filter finds the cases in which they are. */
  public enum Trait {
    POSITION,
    FORM,
    CHANNEL,
    TOPIC,
    EXPERIENCED,
    ASSESSED,
    GROUND,
    TARGET,
    WAY,
    PLATFORM,
    /** Nobody handles it yet. */
    OWNER
  }

  /** The state of a case as a whole. */
  public enum State {
    OPEN,
    CLOSED,
    /** It was imported from an old list. */
    HISTORY
  }

  /** The state of one of its promises. */
  public enum PromiseStatus {
    /**
     * It is open and its due date has not passed. In the same way, WAITING finds only promises that
     * are not late.
     */
    OPEN,
    WAITING,
    LATE,
    KEPT,
    /** It was kept after its term; such a promise is also kept. */
    KEPT_LATE,
    EXPLAINED,
    /** Its term passed, whatever happened later. */
    MISSED
  }

  public static final CaseFilter NONE =
      new CaseFilter(
          null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
          Map.of(), Set.of());

  /** The talks in confidence, which no other filter finds. */
  public static final CaseFilter TALKS =
      new CaseFilter(
          null,
          Lane.CONFIDENTIAL,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          Map.of(),
          Set.of());

  /** The conditions that can be checked on the part alone. */
  PartFilter partConditions() {
    return new PartFilter(
        lane == Lane.CONFIDENTIAL,
        body,
        lane,
        readOpenState(),
        owner,
        from == null ? null : from.atStartOfDay(DueDates.ZONE).toInstant());
  }

  // Only an open case has late promises, because all promises of a closed one are settled.
  private @Nullable Boolean readOpenState() {
    if (state != null) {
      return state == State.OPEN;
    }
    return stand == PromiseStatus.LATE ? true : null;
  }

  /** Returns true when the filter finds cases by one of their promises. */
  public boolean asksForPromise() {
    return promise != null || stand != null || reason != null;
  }

  /** Returns true when the filter needs more than the row of the part. */
  boolean needsMoreThanPart() {
    return !equals(
        new CaseFilter(
            state == State.OPEN ? state : null,
            lane,
            body,
            null,
            null,
            null,
            null,
            null,
            null,
            owner,
            from,
            to,
            null,
            null,
            null,
            Map.of(),
            Set.of()));
  }
}
