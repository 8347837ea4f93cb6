// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The clock of the application. It shows the present time, except in work run by {@link #runAt},
 * which happens at an invented moment of the demonstration. The moment is bound to that work, so
 * requests and scheduled work that run meanwhile see the present time.
 */
public final class DemoClock extends Clock {

  private static final ScopedValue<Instant> MOMENT = ScopedValue.newInstance();

  private final Clock real;

  private DemoClock(Clock real) {
    this.real = real;
  }

  public static Clock of(Clock real) {
    return new DemoClock(real);
  }

  static void runAt(Instant moment, Runnable work) {
    ScopedValue.where(MOMENT, moment).run(work);
  }

  @Override
  public Instant instant() {
    return MOMENT.isBound() ? MOMENT.get() : real.instant();
  }

  @Override
  public ZoneId getZone() {
    return real.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new DemoClock(real.withZone(zone));
  }
}
