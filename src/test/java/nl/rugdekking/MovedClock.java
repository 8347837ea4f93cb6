// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import nl.rugdekking.web.Dates;

/** A clock in the zone of the application, which stands still until a test moves it. */
public final class MovedClock extends Clock {

  private volatile Instant now;

  public MovedClock(Instant start) {
    this.now = start;
  }

  /**
   * Moves the clock. Whole days are days of the calendar: in the last hour before midnight, 180
   * times 24 hours would otherwise be 181 days later in summer time.
   */
  public void move(Duration by) {
    var days = by.toDays();
    now = now.atZone(Dates.ZONE).plusDays(days).plus(by.minusDays(days)).toInstant();
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return Dates.ZONE;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(now, zone);
  }
}
