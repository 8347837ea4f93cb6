// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import java.time.Instant;
import java.util.UUID;
import nl.rugdekking.organisation.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Hours of duty, with the officer who is called first and the one who is called second.
 *
 * @param ends the first moment that the shift does not cover any more
 * @param second the second officer, or null when there is none
 */
public record DutyShift(
    UUID id, Instant starts, Instant ends, PersonId officer, @Nullable PersonId second) {

  public DutyShift {
    if (!ends.isAfter(starts)) {
      throw new IllegalArgumentException("A shift ends after it starts");
    }
    if (officer.equals(second)) {
      throw new IllegalArgumentException("Nobody is their own second");
    }
  }

  boolean overlaps(DutyShift other) {
    return starts.isBefore(other.ends()) && other.starts().isBefore(ends);
  }

  boolean covers(Instant at) {
    return !at.isBefore(starts) && at.isBefore(ends);
  }
}
