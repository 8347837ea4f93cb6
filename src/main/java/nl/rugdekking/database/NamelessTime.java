// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.database;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The clock of the application, which tells the exact time except to work that is done for somebody
 * who keeps their name from us: that work is told the day only, and the ids it makes tell no time
 * ({@link Ids}). So nothing that it writes can be laid beside the moment at which somebody signed
 * in (docs/decisions/nameless-moments.md).
 */
public final class NamelessTime extends Clock {

  private static final ScopedValue<ChronoUnit> PRECISION = ScopedValue.newInstance();

  // "Today" is that of people here, wherever the server stands.
  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  private final Clock exact;

  private NamelessTime(Clock exact) {
    this.exact = exact;
  }

  public static Clock over(Clock exact) {
    return new NamelessTime(exact);
  }

  /** Does work for whoever keeps their name from us: every moment in it is the start of its day. */
  public static <T> T toTheDay(Supplier<T> work) {
    return ScopedValue.where(PRECISION, ChronoUnit.DAYS).call(work::get);
  }

  /**
   * Does work that cannot do with the day, such as calling somebody in danger: within {@link
   * #toTheDay} its moments are kept to the minute. Elsewhere it changes nothing.
   */
  public static <T> T toTheMinute(Supplier<T> work) {
    return isBound()
        ? ScopedValue.where(PRECISION, ChronoUnit.MINUTES).call(work::get)
        : work.get();
  }

  /** Returns true when the work at hand is for somebody who keeps their name from us. */
  public static boolean isBound() {
    return PRECISION.isBound();
  }

  /** Returns to what the moments of the work at hand are kept; empty when they are exact. */
  public static Optional<ChronoUnit> precision() {
    return isBound() ? Optional.of(PRECISION.get()) : Optional.empty();
  }

  @Override
  public Instant instant() {
    var now = exact.instant();
    if (!PRECISION.isBound()) {
      return now;
    }
    return truncated(now, PRECISION.get());
  }

  /** Returns the start of the day of this moment. */
  public static Instant dayOf(Instant moment) {
    return truncated(moment, ChronoUnit.DAYS);
  }

  /**
   * Returns the latest that it can be when a clock says this to the work at hand: where moments are
   * kept to the day the end of that day, else the moment itself. A term of hours runs from it, so
   * that nobody is late before they could know.
   */
  public static Instant latest(Instant moment) {
    return precision().filter(ChronoUnit.DAYS::equals).isPresent()
        ? moment.atZone(ZONE).truncatedTo(ChronoUnit.DAYS).plusDays(1).toInstant()
        : moment;
  }

  private static Instant truncated(Instant moment, ChronoUnit unit) {
    return moment.atZone(ZONE).truncatedTo(unit).toInstant();
  }

  @Override
  public ZoneId getZone() {
    return exact.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new NamelessTime(exact.withZone(zone));
  }
}
