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

  public void move(Duration by) {
    now = now.plus(by);
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
