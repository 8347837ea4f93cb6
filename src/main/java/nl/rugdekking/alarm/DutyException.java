// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import java.time.Instant;
import java.util.UUID;
import nl.rugdekking.organisation.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is not there in these hours, whatever the weeks say.
 *
 * @param ends the first moment at which they are there again
 * @param instead who is; nobody when whoever comes next in line goes first
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
