// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import nl.rugdekking.web.Dates;

/**
 * Computes when the steps of a scene of the demonstration happen. Each step comes later than the
 * one before; a script gives its moment relative to the report.
 */
final class StepTimes {

  // The time between two steps when the second one would not come later by itself.
  private static final Duration BETWEEN_STEPS = Duration.ofMinutes(7);

  // The figures of a year are frozen when this many months of the next one are over.
  private static final int MONTHS_BEFORE_FREEZING = 3;

  private static final String FROZEN_YEAR = "frozen-year";

  private final Instant reported;
  private Instant last;

  /**
   * @param ago the days before today and the time of day of the report, such as "120 21:14"; or
   *     what {@link #inFrozenYear} returns
   */
  StepTimes(LocalDate today, String ago) {
    var words = ago.split(" ");
    var number = Integer.parseInt(words[0]);
    var day =
        words.length == 3
            ? LocalDate.ofYearDay(lastFrozenYear(today), number)
            : today.minusDays(number);
    reported = toInstant(day, LocalTime.parse(words[1]));
    last = reported;
  }

  /**
   * Returns the text for a report in the last year of which the figures are frozen, for instance
   * "34 10:30 frozen-year" for its 34th day.
   */
  static String inFrozenYear(int dayOfYear, String time) {
    return dayOfYear + " " + time + " " + FROZEN_YEAR;
  }

  /** Returns the last year of which the figures are frozen today. */
  static int lastFrozenYear(LocalDate today) {
    return today.minusMonths(MONTHS_BEFORE_FREEZING).getYear() - 1;
  }

  Instant reported() {
    return reported;
  }

  /**
   * Returns the moment of the next step.
   *
   * @param moment "3 10:30" is on the third day after the report, moved to Monday at the weekend;
   *     "0 +40" is forty minutes after the report, also at night
   */
  Instant nextAfter(String moment) {
    var words = moment.split(" ");
    var day = reported.atZone(Dates.ZONE).toLocalDate().plusDays(Long.parseLong(words[0]));
    var planned =
        words[1].startsWith("+")
            ? reported.plus(Duration.ofMinutes(Long.parseLong(words[1])))
            : toInstant(findWorkingDay(day), LocalTime.parse(words[1]));
    last = planned.isAfter(last) ? planned : last.plus(BETWEEN_STEPS);
    return last;
  }

  private static LocalDate findWorkingDay(LocalDate day) {
    return switch (day.getDayOfWeek()) {
      case SATURDAY -> day.plusDays(2);
      case SUNDAY -> day.plusDays(1);
      case DayOfWeek weekday -> day;
    };
  }

  private static Instant toInstant(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(Dates.ZONE).toInstant();
  }
}
