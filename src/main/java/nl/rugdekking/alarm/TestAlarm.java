// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import java.time.Instant;
import java.util.UUID;
import nl.rugdekking.organisation.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A test of the call that goes out in danger. It belongs to no case.
 *
 * @param officer the person on duty, who was called
 * @param dueAt the moment until which it can be confirmed; null once it is settled
 */
public record TestAlarm(
    UUID id,
    PersonId officer,
    PersonId startedBy,
    Instant startedAt,
    @Nullable Instant dueAt,
    @Nullable Instant confirmedAt) {

  /** The result of a test; the message key is {@code alarm.test.<name>}. */
  public enum State {
    WAITING,
    CONFIRMED,
    FAILED
  }

  public State state() {
    if (confirmedAt != null) {
      return State.CONFIRMED;
    }
    return dueAt == null ? State.FAILED : State.WAITING;
  }
}
