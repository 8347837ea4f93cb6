// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import java.time.Instant;
import java.util.UUID;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.access.PartId;
import nl.rugdekking.database.NamelessTime;
import nl.rugdekking.organisation.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Danger now for one affected person.
 *
 * @param nextAt when the next in line is called; nothing once somebody is on it, or calling stopped
 * @param endedAt when it was handed over
 * @param nameless raised by somebody who keeps their name from us
 */
public record Alarm(
    UUID id,
    IncidentId incident,
    PartId part,
    Instant raisedAt,
    @Nullable Instant nextAt,
    @Nullable Instant confirmedAt,
    @Nullable PersonId confirmedBy,
    @Nullable Instant endedAt,
    boolean nameless) {

  public boolean isConfirmed() {
    return confirmedAt != null;
  }

  public boolean isEnded() {
    return endedAt != null;
  }

  /**
   * Does work on this alarm, of which nothing says when it was where it was raised without a name.
   */
  void withItsMoments(Runnable work) {
    if (nameless) {
      NamelessTime.toTheDay(
          () -> {
            work.run();
            return this;
          });
    } else {
      work.run();
    }
  }
}
