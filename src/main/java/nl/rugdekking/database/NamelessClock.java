// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.database;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The clock of the application. It is exact, except for work that is done for somebody who reports
 * without a name: that work gets the start of the day, and its ids contain no time ({@link Ids}).
 * So nothing it stores can be matched with the moment at which somebody signed in
 * (docs/decisions/nameless-moments.md).
 */
public final class NamelessClock extends Clock {

  private static final ScopedValue<ChronoUnit> PRECISION = ScopedValue.newInstance();

  // The time zone of the users, wherever the server is.
  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  private final Clock exact;

  private NamelessClock(Clock exact) {
    this.exact = exact;
  }

  /** Returns a clock that rounds the moments of this exact clock where that is needed. */
  public static Clock wrapping(Clock exact) {
    return new NamelessClock(exact);
  }

  /** Does work for somebody without a name: every moment in it is the start of its day. */
  public static <T> T runRoundedToDay(Supplier<T> work) {
    return ScopedValue.where(PRECISION, ChronoUnit.DAYS).call(work::get);
  }

  /**
   * Does work that needs more than the day, such as calling somebody in danger. Inside {@link
   * #runRoundedToDay} its moments are rounded down to the minute; elsewhere this changes nothing.
   */
  public static <T> T runRoundedToMinute(Supplier<T> work) {
    return isRounding()
        ? ScopedValue.where(PRECISION, ChronoUnit.MINUTES).call(work::get)
        : work.get();
  }

  /** Does the same as {@link #runRoundedToDay(Supplier)}, for work without a result. */
  public static void runRoundedToDay(Runnable work) {
    ScopedValue.where(PRECISION, ChronoUnit.DAYS).run(work);
  }

  /** Does the same as {@link #runRoundedToMinute(Supplier)}, for work without a result. */
  public static void runRoundedToMinute(Runnable work) {
    if (isRounding()) {
      ScopedValue.where(PRECISION, ChronoUnit.MINUTES).run(work);
    } else {
      work.run();
    }
  }

  /** Returns true inside work for somebody without a name. */
  public static boolean isRounding() {
    return PRECISION.isBound();
  }

  /** Returns the unit to which moments are rounded down in this work; empty when they are exact. */
  public static Optional<ChronoUnit> precision() {
    return isRounding() ? Optional.of(PRECISION.get()) : Optional.empty();
  }

  @Override
  public Instant instant() {
    var now = exact.instant();
    if (!PRECISION.isBound()) {
      return now;
    }
    return roundDown(now, PRECISION.get());
  }

  /** Returns the start of the day of this moment. */
  public static Instant startOfDay(Instant moment) {
    return roundDown(moment, ChronoUnit.DAYS);
  }

  /**
   * Returns the latest real moment that a moment of this clock can stand for: the end of the day
   * when moments are rounded down to the day, otherwise the moment itself. Terms in hours begin
   * then, so that nobody is late before they could know of the report.
   */
  public static Instant latestPossible(Instant moment) {
    return precision().filter(ChronoUnit.DAYS::equals).isPresent()
        ? moment.atZone(ZONE).truncatedTo(ChronoUnit.DAYS).plusDays(1).toInstant()
        : moment;
  }

  private static Instant roundDown(Instant moment, ChronoUnit unit) {
    return moment.atZone(ZONE).truncatedTo(unit).toInstant();
  }

  @Override
  public ZoneId getZone() {
    return exact.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new NamelessClock(exact.withZone(zone));
  }
}
