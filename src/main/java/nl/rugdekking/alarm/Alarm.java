// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import java.time.Instant;
import java.util.UUID;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.access.PartId;
import nl.rugdekking.database.NamelessClock;
import nl.rugdekking.organisation.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * An alarm says that one affected person is in danger now. It lasts until it is handed over to the
 * case owner.
 *
 * @param nextAt the moment at which the next person is called; null once somebody confirmed, or
 *     once calling stopped
 * @param confirmedBy the person who said that they take care of the danger
 * @param endedAt the moment at which the alarm was handed over or replaced by a new one
 * @param nameless true when a reporter raised it who gave no name
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
   * Returns true while this person takes care of the danger: they confirmed the alarm, and it has
   * not ended.
   */
  boolean isTakenOnBy(PersonId person) {
    return person.equals(confirmedBy) && !isEnded();
  }

  /**
   * Runs work that stores moments of this alarm. When the alarm was raised without a name, only the
   * day of each moment is stored, so that the moments do not give the reporter away.
   */
  void runWithRoundedTimes(Runnable work) {
    if (nameless) {
      NamelessClock.runRoundedToDay(work);
    } else {
      work.run();
    }
  }
}
