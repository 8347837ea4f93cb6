// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response;

import java.time.Instant;
import java.time.LocalDate;
import nl.rugdekking.organisation.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A measure as it was decided. Its words are gone (null) once the key of the incident is destroyed.
 *
 * @param version goes up when it is withdrawn or expires
 */
public record Response(
    ResponseId id,
    MeasureKind kind,
    LegalNature nature,
    Decision decision,
    Proposal content,
    @Nullable Withdrawal withdrawal,
    @Nullable Instant expiredAt,
    int version) {

  public record Decision(Instant at, PersonId by) {}

  public record Withdrawal(Instant at, PersonId by, @Nullable String reason) {}

  public enum State {
    DONE,
    PLANNED,
    RUNNING,
    WITHDRAWN,
    EXPIRED
  }

  /** By its dates: it holds to the end of its last day and no longer, also before the tick came. */
  public State on(LocalDate today) {
    if (withdrawal != null) {
      return State.WITHDRAWN;
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

  /** What has ended by itself stays as it was. */
  public boolean canBeWithdrawn(LocalDate today) {
    var state = on(today);
    return state != State.WITHDRAWN && state != State.EXPIRED;
  }
}
