// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.organisation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import nl.rugdekking.tick.Due;
import org.springframework.stereotype.Component;

/**
 * Leaves word that who does what has changed, or will on some day: whoever hands out cases looks
 * then which of them wait for somebody.
 */
@Component
public class OfficeChanges {

  /** The kind of the work that is left. */
  public static final String KIND = "offices";

  /** The kind of the work that is left when somebody gets an office. */
  public static final String BEGUN = "offices-begun";

  private final Due due;
  private final Clock clock;

  OfficeChanges(Due due, Clock clock) {
    this.due = due;
    this.clock = clock;
  }

  public void happened() {
    due.wake(KIND, clock.instant());
  }

  /** From this day on, which may have begun long ago. */
  public void from(LocalDate day) {
    var begins = day.atStartOfDay(clock.getZone()).toInstant();
    due.wake(KIND, begins.isAfter(clock.instant()) ? begins : clock.instant());
  }

  /** Somebody has an office from this day on. */
  public void begins(LocalDate day) {
    from(day);
    var begins = day.atStartOfDay(clock.getZone()).toInstant();
    due.wake(BEGUN, begins.isAfter(clock.instant()) ? begins : clock.instant());
  }

  /** Soon once more: what was read at this moment may have been seconds old. */
  public void again(Instant when) {
    due.wake(KIND, when);
  }
}
