// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import nl.rugdekking.web.Dates;

/** Computes when the steps of a scene happen, each later than the one before. */
final class StepTimes {

  private static final Duration AFTER_ANOTHER = Duration.ofMinutes(7);

  private final Instant reported;
  private Instant last;

  /**
   * @param ago the days before today and the time of day of the report, such as "120 21:14"
   */
  StepTimes(LocalDate today, String ago) {
    var words = ago.split(" ");
    reported = at(today.minusDays(Long.parseLong(words[0])), LocalTime.parse(words[1]));
    last = reported;
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
            : at(working(day), LocalTime.parse(words[1]));
    last = planned.isAfter(last) ? planned : last.plus(AFTER_ANOTHER);
    return last;
  }

  private static LocalDate working(LocalDate day) {
    return switch (day.getDayOfWeek()) {
      case SATURDAY -> day.plusDays(2);
      case SUNDAY -> day.plusDays(1);
      case DayOfWeek weekday -> day;
    };
  }

  private static Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(Dates.ZONE).toInstant();
  }
}
