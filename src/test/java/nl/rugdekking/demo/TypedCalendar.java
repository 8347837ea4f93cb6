// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rugdekking.organisation.PromiseKind;

/** Two years of free days typed from a calendar, and the terms by hand: computes none of ours. */
final class TypedCalendar {

  static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  private static final Set<LocalDate> FREE =
      Stream.of(
              // 2029 and 2030
              "2029-12-25",
              "2029-12-26",
              "2030-01-01",
              "2030-04-19",
              "2030-04-22",
              "2030-04-27",
              "2030-05-05",
              "2030-05-30",
              "2030-06-10",
              "2030-12-25",
              "2030-12-26",
              // 2031: King's Day would be on a Sunday
              "2031-01-01",
              "2031-04-11",
              "2031-04-14",
              "2031-04-26",
              "2031-05-05",
              "2031-05-22",
              "2031-06-02",
              "2031-12-25",
              "2031-12-26")
          .map(LocalDate::parse)
          .collect(Collectors.toSet());

  private static final Set<String> KINDS =
      Set.of(
          "DANGER_CONFIRMED",
          "AFFECTED_ASKED",
          "AFTERCARE",
          "AFTERCARE_TWO_WEEKS",
          "AFTERCARE_SIX_WEEKS",
          "RESPONSE",
          "POLICE_REPORT",
          "DAMAGE",
          "AFFECTED_TOLD");

  private TypedCalendar() {}

  static boolean works(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && !FREE.contains(day);
  }

  /** Returns true when its terms are typed here; another room may promise more. */
  static boolean knows(PromiseKind kind) {
    return KINDS.contains(kind.code());
  }

  /** When it is due that was promised at this moment: domain rules, "Default terms". */
  static Instant due(PromiseKind kind, boolean urgent, Instant promised) {
    var day = promised.atZone(ZONE).toLocalDate();
    return switch (kind.code()) {
      case "DANGER_CONFIRMED" -> promised.plus(Duration.ofMinutes(10));
      case "AFFECTED_ASKED" -> urgent ? promised.plus(Duration.ofHours(1)) : end(later(day, 1));
      case "AFTERCARE" -> urgent ? end(day) : office(promised, 3);
      case "DAMAGE" -> end(from(day.plusDays(14)));
      case "AFTERCARE_TWO_WEEKS" -> end(from(day.plusDays(28)));
      case "AFTERCARE_SIX_WEEKS" -> end(from(day.plusDays(56)));
      case "RESPONSE" -> office(promised, 2);
      case "POLICE_REPORT" -> end(later(day, 2));
      case "AFFECTED_TOLD" -> end(later(day, 3));
      default -> throw new IllegalArgumentException(kind.code());
    };
  }

  // Days of the clock, which end when people work: between nine and five as they are, in the
  // evening
  // at five, and otherwise with the working day before, or with the next one where that would be
  // the day of the promise or earlier.
  private static Instant office(Instant promised, int days) {
    var at = promised.plus(Duration.ofDays(days)).atZone(ZONE);
    var day = at.toLocalDate();
    if (works(day) && at.getHour() >= 17) {
      return day.atTime(17, 0).atZone(ZONE).toInstant();
    }
    if (works(day) && at.getHour() >= 9) {
      return at.toInstant();
    }
    var last = until(at.getHour() < 9 ? day.minusDays(1) : day);
    if (last.isAfter(promised.atZone(ZONE).toLocalDate())) {
      return end(last);
    }
    var next = from(at.getHour() < 9 ? day : day.plusDays(1));
    return next.equals(day) ? next.atTime(17, 0).atZone(ZONE).toInstant() : end(next);
  }

  static LocalDate later(LocalDate day, int workingDays) {
    var found = day;
    for (int left = workingDays; left > 0; left--) {
      found = from(found.plusDays(1));
    }
    return found;
  }

  static LocalDate from(LocalDate day) {
    return works(day) ? day : from(day.plusDays(1));
  }

  static LocalDate until(LocalDate day) {
    return works(day) ? day : until(day.minusDays(1));
  }

  static Instant nine(LocalDate day) {
    return day.atTime(9, 0).atZone(ZONE).toInstant();
  }

  private static Instant end(LocalDate day) {
    return day.atTime(LocalTime.of(23, 59, 59)).atZone(ZONE).toInstant();
  }
}
