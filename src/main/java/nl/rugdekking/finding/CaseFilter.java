// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

import java.time.LocalDate;
import nl.rugdekking.access.Lane;
import nl.rugdekking.access.NewestParts.Wanted;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.register.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Which cases a list shows; nothing means all. Holds codes and days, and no word that anybody
 * typed.
 *
 * @param owner only what was given to this person
 * @param from the first day of registering
 * @param to the last one
 * @param promise only with a promise of this kind
 * @param stand only with a promise that stands so
 * @param reason only with a promise that was explained by this reason
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
    @Nullable Stand stand,
    @Nullable String reason) {

  /** How a case stands as a whole. */
  public enum State {
    OPEN,
    CLOSED,
    HISTORY
  }

  /** How one of its promises stands. */
  public enum Stand {
    OPEN,
    WAITING,
    LATE,
    KEPT,
    EXPLAINED,
    /** Its term passed, whatever came after. */
    MISSED
  }

  public static final CaseFilter NONE =
      new CaseFilter(
          null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

  /** What can be told from the part alone. */
  Wanted wanted() {
    return new Wanted(
        body,
        lane,
        open(),
        owner,
        from == null ? null : from.atStartOfDay(DueDates.ZONE).toInstant());
  }

  // Only an open case has promises that are late: what is settled is never.
  private @Nullable Boolean open() {
    if (state != null) {
      return state == State.OPEN;
    }
    return stand == Stand.LATE ? true : null;
  }

  /** Whether more than the part alone must be looked at. */
  boolean looksFurther() {
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
            null));
  }
}
