// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The clock of the application. It tells the time of the machine, except within {@link #at}: there
 * the invented year of the demonstration happens. The moment belongs to the work it is bound to, so
 * a request or a tick beside it sees nothing of it.
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
