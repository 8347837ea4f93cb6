// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import java.time.Instant;
import java.util.UUID;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.access.PartId;
import nl.rugdekking.organisation.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Danger now for one affected person.
 *
 * @param nextAt when the next in line is called; nothing once somebody is on it, or calling stopped
 * @param endedAt when it was handed over
 */
public record Alarm(
    UUID id,
    IncidentId incident,
    PartId part,
    Instant raisedAt,
    @Nullable Instant nextAt,
    @Nullable Instant confirmedAt,
    @Nullable PersonId confirmedBy,
    @Nullable Instant endedAt) {

  public boolean isConfirmed() {
    return confirmedAt != null;
  }

  public boolean isEnded() {
    return endedAt != null;
  }
}
