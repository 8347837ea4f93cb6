// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.rugdekking.register.IncidentRepository.PastDate;

/**
 * The date of an incident as parsed from a cell of a list: known, impossible or missing. People
 * write dates in many ways; each pattern below has an example.
 */
sealed interface IncidentDate {

  /**
   * A day, a month or a year, as precise as the list gives it. A year is not turned into its first
   * day, because nothing says that it was that day.
   *
   * @param firstDay the first day it can be
   * @param precision days, months or years
   * @param fromNumber true when the cell held a spreadsheet's day number
   */
  record Known(LocalDate firstDay, ChronoUnit precision, boolean fromNumber)
      implements IncidentDate {

    boolean isDay() {
      return precision == ChronoUnit.DAYS;
    }

    PastDate toPastDate() {
      return new PastDate(firstDay, precision);
    }

    /** Returns the date with the precision it has: 2025, 2025-05 or 2025-05-03. */
    String period() {
      return switch (precision) {
        case YEARS -> Integer.toString(firstDay.getYear());
        case MONTHS -> YearMonth.from(firstDay).toString();
        default -> firstDay.toString();
      };
    }
  }

  /** The text has the form of a date that does not exist, such as 31 February. */
  record Impossible() implements IncidentDate {}

  /** The text is empty, or has no form of a date. */
  record Missing() implements IncidentDate {}

  ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  // Spreadsheets store a date as days since 30 December 1899; we accept 1954 to 2119.
  LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
  int LOWEST_NUMBER = 20_000;
  int HIGHEST_NUMBER = 80_000;

  List<String> MONTHS =
      List.of("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec");
  // "zaterdag " before a date
  Pattern WEEKDAY =
      Pattern.compile(
          "^(?:ma|di|wo|do|vr|za|zo|mon|tue|wed|thu|fri|sat|sun"
              + "|(?:maan|dins|woens|donder|vrij|zater|zon)dag"
              + "|(?:mon|tues|wednes|thurs|fri|satur|sun)day)[.,]* +(?=\\d)");
  // " om 14:30 uur" after a date, or nothing
  String TIME_OF_DAY =
      "(?:(?:t|,? +(?:om )?)\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2}(?:[.,]\\d{1,9})?)?(?: ?(?:uur|u|h)\\.?)?)?";
  // 3-5-2025
  Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4}|'?\\d{2})" + TIME_OF_DAY);
  // 2025-05-03
  Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})" + TIME_OF_DAY);
  // 2025-05-03t14:30z
  Pattern MOMENT =
      Pattern.compile(
          "\\d{4}-\\d{2}-\\d{2}t\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?(?:z|[+-]\\d{2}:\\d{2})");
  // 3 mei 2025
  Pattern IN_WORDS =
      Pattern.compile("(\\d{1,2})[-. ]+(\\p{L}{3,9})\\.?[-. ]+(\\d{4}|'?\\d{2})" + TIME_OF_DAY);
  // 45780, the day number of a spreadsheet
  Pattern NUMBER = Pattern.compile("(\\d{5})(?:[.,]\\d+)?");
  // mei 2025, 5-2025, 2025-05, 2025
  Pattern MONTH_IN_WORDS = Pattern.compile("(\\p{L}{3,9})\\.?[- ]+(\\d{4})");
  Pattern MONTH_FIRST = Pattern.compile("(\\d{1,2})[-/.](\\d{4})");
  Pattern MONTH_LAST = Pattern.compile("(\\d{4})[-/.](\\d{1,2})");
  Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");

  static IncidentDate parse(String cell) {
    var text =
        WEEKDAY
            .matcher(cell.strip().toLowerCase(Locale.ROOT).replace('\u00a0', ' '))
            .replaceFirst("");
    if (MOMENT.matcher(text).matches()) {
      return parseMoment(text);
    }
    var number = NUMBER.matcher(text);
    if (number.matches() && isDayNumber(numberOf(number, 1))) {
      return new Known(DAY_ZERO.plusDays(numberOf(number, 1)), ChronoUnit.DAYS, true);
    }
    return parseDay(text).or(() -> parseMonthOrYear(text)).orElseGet(Missing::new);
  }

  private static boolean isDayNumber(int number) {
    return number >= LOWEST_NUMBER && number <= HIGHEST_NUMBER;
  }

  private static Optional<IncidentDate> parseDay(String text) {
    var dayFirst = DAY_FIRST.matcher(text);
    if (dayFirst.matches()) {
      return Optional.of(
          dayOrImpossible(
              fullYear(dayFirst.group(3)), numberOf(dayFirst, 2), numberOf(dayFirst, 1)));
    }
    var yearFirst = YEAR_FIRST.matcher(text);
    if (yearFirst.matches()) {
      return Optional.of(
          dayOrImpossible(numberOf(yearFirst, 1), numberOf(yearFirst, 2), numberOf(yearFirst, 3)));
    }
    var inWords = IN_WORDS.matcher(text);
    if (!inWords.matches()) {
      return Optional.empty();
    }
    var month = monthNumber(inWords.group(2));
    return Optional.of(
        month.isEmpty()
            ? new Impossible()
            : dayOrImpossible(fullYear(inWords.group(3)), month.get(), numberOf(inWords, 1)));
  }

  private static Optional<IncidentDate> parseMonthOrYear(String text) {
    if (YEAR.matcher(text).matches()) {
      return Optional.of(
          new Known(LocalDate.of(Integer.parseInt(text), 1, 1), ChronoUnit.YEARS, false));
    }
    var inWords = MONTH_IN_WORDS.matcher(text);
    if (inWords.matches()) {
      return monthNumber(inWords.group(1)).map(month -> monthOf(numberOf(inWords, 2), month));
    }
    var first = MONTH_FIRST.matcher(text);
    if (first.matches()) {
      return Optional.of(monthOf(numberOf(first, 2), numberOf(first, 1)));
    }
    var last = MONTH_LAST.matcher(text);
    return last.matches()
        ? Optional.of(monthOf(numberOf(last, 1), numberOf(last, 2)))
        : Optional.empty();
  }

  /** Parses what somebody typed when asked for the date; empty when it is not understood. */
  static Optional<Known> parseAnswer(String typed) {
    return parse(typed) instanceof Known known && !known.fromNumber()
        ? Optional.of(known)
        : Optional.empty();
  }

  // Returns the Dutch day of a moment, which may be written in another time zone, where it can be
  // another day.
  private static IncidentDate parseMoment(String text) {
    try {
      var moment = OffsetDateTime.parse(text.toUpperCase(Locale.ROOT));
      return new Known(moment.atZoneSameInstant(ZONE).toLocalDate(), ChronoUnit.DAYS, false);
    } catch (DateTimeException noMoment) {
      return new Impossible();
    }
  }

  private static IncidentDate monthOf(int year, int month) {
    try {
      return new Known(YearMonth.of(year, month).atDay(1), ChronoUnit.MONTHS, false);
    } catch (DateTimeException noMonth) {
      return new Impossible();
    }
  }

  private static IncidentDate dayOrImpossible(int year, int month, int day) {
    try {
      return new Known(LocalDate.of(year, month, day), ChronoUnit.DAYS, false);
    } catch (DateTimeException noDay) {
      return new Impossible();
    }
  }

  // Returns the number of a Dutch or English month, by its first three letters.
  private static Optional<Integer> monthNumber(String word) {
    var dutchMonth =
        switch (word.substring(0, 3)) {
          case "maa", "mar" -> "mrt";
          case "may" -> "mei";
          case "oct" -> "okt";
          default -> word.substring(0, 3);
        };
    var index = MONTHS.indexOf(dutchMonth);
    return index < 0 ? Optional.empty() : Optional.of(index + 1);
  }

  private static int numberOf(Matcher found, int group) {
    return Integer.parseInt(found.group(group));
  }

  // Returns 2025 for "2025", "25" and "'25".
  private static int fullYear(String text) {
    return text.length() == 4
        ? Integer.parseInt(text)
        : 2000 + Integer.parseInt(text.replace("'", ""));
  }
}
