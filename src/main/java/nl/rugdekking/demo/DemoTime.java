// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The clock of the application. It shows the present time, except in work run by {@link #at}, which
 * happens at an invented moment of the demonstration. The moment is bound to that work, so requests
 * and ticks that run meanwhile see the present time.
 */
public final class DemoTime extends Clock {

  private static final ScopedValue<Instant> MOMENT = ScopedValue.newInstance();

  private final Clock real;

  private DemoTime(Clock real) {
    this.real = real;
  }

  public static Clock over(Clock real) {
    return new DemoTime(real);
  }

  static void at(Instant moment, Runnable work) {
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
    return new DemoTime(real.withZone(zone));
  }
}
