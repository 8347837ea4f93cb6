// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.organisation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import nl.rugdekking.tick.WorkSchedule;
import org.springframework.stereotype.Component;

/**
 * Schedules a search for cases that need another handler. It runs when positions or offices (roles
 * in the handling of cases, such as case owner) have changed or will change.
 */
@Component
public class OfficeChangeScheduler {

  /** The kind of the scheduled work. */
  public static final String KIND = "offices";

  /** The kind of the work scheduled when somebody gets an office. */
  public static final String BEGUN = "offices-begun";

  private final WorkSchedule schedule;
  private final Clock clock;

  OfficeChangeScheduler(WorkSchedule schedule, Clock clock) {
    this.schedule = schedule;
    this.clock = clock;
  }

  public void scheduleNow() {
    schedule.schedule(KIND, clock.instant());
  }

  /**
   * Schedules the search for the beginning of this day, or for now when the day has begun already.
   */
  public void scheduleFrom(LocalDate day) {
    var begins = day.atStartOfDay(clock.getZone()).toInstant();
    schedule.schedule(KIND, begins.isAfter(clock.instant()) ? begins : clock.instant());
  }

  /** Schedules both kinds of work, for an office that begins on this day. */
  public void scheduleOfficeStart(LocalDate day) {
    scheduleFrom(day);
    var begins = day.atStartOfDay(clock.getZone()).toInstant();
    schedule.schedule(BEGUN, begins.isAfter(clock.instant()) ? begins : clock.instant());
  }

  /**
   * Schedules one more search, because this one may have used cached offices that were some seconds
   * out of date.
   */
  public void scheduleAgain(Instant when) {
    schedule.schedule(KIND, when);
  }
}
