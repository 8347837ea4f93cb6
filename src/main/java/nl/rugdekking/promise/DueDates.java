// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.promise;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import nl.rugdekking.database.NamelessClock;
import nl.rugdekking.organisation.Term;
import org.jspecify.annotations.Nullable;

/** Calculates when a term ends, in the time zone of the Netherlands. */
public final class DueDates {

  public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
  private static final int HOURS_OF_A_DAY = 24;
  private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

  private DueDates() {}

  /**
   * The moment at which a term ends. Minutes and hours are counted by the clock; a term of a day or
   * more in hours ends in office hours, because nobody keeps it at night or on a Sunday. A term in
   * working days ends at the end of its last day, and weeks are calendar weeks whose end moves to
   * the next working day.
   */
  static Instant calculate(Term term, Instant start, WorkingDays days) {
    var day = dayOf(start);
    return switch (term.unit()) {
      case MINUTES -> NamelessClock.latestPossible(start).plus(term.amount(), ChronoUnit.MINUTES);
      case HOURS -> calculateHours(term.amount(), NamelessClock.latestPossible(start), days);
      case WORKING_DAYS -> endOfDay(days.addWorkingDays(day, term.amount()));
      case WEEKS -> endOfDay(days.onOrAfter(day.plusWeeks(term.amount())));
      case SAME_DAY -> endOfDay(day);
    };
  }

  private static Instant calculateHours(int hours, Instant start, WorkingDays days) {
    var end = start.plus(hours, ChronoUnit.HOURS);
    return hours < HOURS_OF_A_DAY ? end : OfficeHours.lastWithin(start, end, days);
  }

  /**
   * The first day on which a follow-up may be kept. It is never later than the day on which the
   * follow-up is due: a policy may write the two terms in different units.
   */
  static LocalDate calculateFirstDay(
      Term earliest, Instant start, @Nullable Instant due, WorkingDays days) {
    var began = dayOf(start);
    var first =
        switch (earliest.unit()) {
          case MINUTES, HOURS -> dayOf(calculate(earliest, start, days));
          case WORKING_DAYS -> days.addWorkingDays(began, earliest.amount());
          case WEEKS -> began.plusWeeks(earliest.amount());
          case SAME_DAY -> began;
        };
    var last = due == null ? first : dayOf(due);
    return first.isAfter(last) ? last : first;
  }

  /** The day in the Netherlands at the given moment. */
  public static LocalDate dayOf(Instant at) {
    return LocalDate.ofInstant(at, ZONE);
  }

  /** The last second of a day in the Netherlands. */
  public static Instant endOfDay(LocalDate day) {
    return day.atTime(LAST_SECOND).atZone(ZONE).toInstant();
  }
}
