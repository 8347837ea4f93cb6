// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.promise;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The Dutch working days by article 3 of the Algemene termijnenwet: no Saturdays, Sundays, New
 * Year's Day, Good Friday, Easter Monday, Ascension Day, Whit Monday, both Christmas days, 5 May,
 * or King's Day on the day it is celebrated.
 *
 * @param closed the other days on which the organisation is closed (paragraph 3 of the article
 *     allows to treat them as holidays)
 */
public record WorkingDays(Set<LocalDate> closed) {

  static final WorkingDays NATIONAL = new WorkingDays(Set.of());

  public boolean isWorkingDay(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && !closed.contains(day)
        && !holidays(day.getYear()).contains(day);
  }

  /**
   * The day on which a term of this number of working days ends, when it begins on {@code start}.
   */
  public LocalDate addWorkingDays(LocalDate start, int workingDays) {
    var day = start;
    for (int left = workingDays; left > 0; left--) {
      day = onOrAfter(day.plusDays(1));
    }
    return day;
  }

  /** The day itself, or the next one that is a working day. */
  public LocalDate onOrAfter(LocalDate day) {
    var candidate = day;
    while (!isWorkingDay(candidate)) {
      candidate = candidate.plusDays(1);
    }
    return candidate;
  }

  /** The day itself, or the last one before it that is a working day. */
  public LocalDate onOrBefore(LocalDate day) {
    var found = day;
    while (!isWorkingDay(found)) {
      found = found.minusDays(1);
    }
    return found;
  }

  static Set<LocalDate> holidays(int year) {
    var easter = easter(year);
    // A set, because two holidays can coincide: Ascension Day was on 5 May in 2016.
    return Stream.of(
            LocalDate.of(year, Month.JANUARY, 1),
            easter.minusDays(2),
            easter.plusDays(1),
            kingsDay(year),
            LocalDate.of(year, Month.MAY, 5),
            easter.plusDays(39),
            easter.plusDays(50),
            LocalDate.of(year, Month.DECEMBER, 25),
            LocalDate.of(year, Month.DECEMBER, 26))
        .collect(Collectors.toUnmodifiableSet());
  }

  // When 27 April is a Sunday, King's Day is celebrated the day before.
  private static LocalDate kingsDay(int year) {
    var day = LocalDate.of(year, Month.APRIL, 27);
    return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.minusDays(1) : day;
  }

  // Gauss's rule as given by Meeus, Astronomical Algorithms, chapter 8.
  private static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int d = b / 4;
    int e = b % 4;
    int f = (b + 8) / 25;
    int g = (b - f + 1) / 3;
    int h = (19 * a + b - d - g + 15) % 30;
    int i = c / 4;
    int k = c % 4;
    int l = (32 + 2 * e + 2 * i - h - k) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int month = (h + l - 7 * m + 114) / 31;
    int day = (h + l - 7 * m + 114) % 31 + 1;
    return LocalDate.of(year, month, day);
  }
}
