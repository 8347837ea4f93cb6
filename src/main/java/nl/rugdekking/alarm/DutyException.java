// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import java.time.Instant;
import java.util.UUID;
import nl.rugdekking.organisation.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Hours in which somebody is away, so that their shifts do not count.
 *
 * @param ends the first moment at which they are there again
 * @param instead the person who takes over, or null when the next in line is called first
 */
public record DutyException(
    UUID id, Instant starts, Instant ends, PersonId absent, @Nullable PersonId instead) {

  public DutyException {
    if (!ends.isAfter(starts)) {
      throw new IllegalArgumentException("An exception ends after it starts");
    }
    if (absent.equals(instead)) {
      throw new IllegalArgumentException("Nobody replaces themselves");
    }
  }

  boolean covers(Instant at) {
    return !at.isBefore(starts) && at.isBefore(ends);
  }
}
