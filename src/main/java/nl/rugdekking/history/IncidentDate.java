// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The date of an incident as parsed from a list: known, impossible or missing. */
sealed interface IncidentDate {

  /**
   * A date.
   *
   * @param firstDay the first day it can be; for a month or a year its first day
   * @param fromNumber true when the cell held a spreadsheet's day number
   */
  record Known(LocalDate firstDay, Precision precision, boolean fromNumber)
      implements IncidentDate {}

  /** The text has the form of a date that does not exist, such as 31 February. */
  record Impossible() implements IncidentDate {}

  record Missing() implements IncidentDate {}

  enum Precision {
    DAY,
    MONTH,
    YEAR
  }

  // Spreadsheets store a date as days since 30 December 1899; we accept 1954 to 2119.
  LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
  int LOWEST_NUMBER = 20_000;
  int HIGHEST_NUMBER = 80_000;

  List<String> MONTHS =
      List.of("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec");
  String TIME_OF_DAY = "(?:[ T]\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?)?";
  Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4}|\\d{2})" + TIME_OF_DAY);
  Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})" + TIME_OF_DAY);
  Pattern IN_WORDS = Pattern.compile("(\\d{1,2})[-. ]+(\\p{L}{3,9})\\.?[-. ]+(\\d{4}|\\d{2})");
  Pattern NUMBER = Pattern.compile("(\\d{5})(?:[.,]\\d+)?");
  Pattern MONTH_IN_WORDS = Pattern.compile("(\\p{L}{3,9})\\.?[- ]+(\\d{4})");
  Pattern MONTH_FIRST = Pattern.compile("(\\d{1,2})[-/.](\\d{4})");
  Pattern MONTH_LAST = Pattern.compile("(\\d{4})[-/.](\\d{1,2})");
  Pattern YEAR = Pattern.compile("\\d{4}");

  static IncidentDate parse(String cell) {
    var text = cell.strip().toLowerCase(Locale.ROOT);
    var dayFirst = DAY_FIRST.matcher(text);
    if (dayFirst.matches()) {
      return dayOrImpossible(
          fullYear(dayFirst.group(3)), numberOf(dayFirst, 2), numberOf(dayFirst, 1));
    }
    var yearFirst = YEAR_FIRST.matcher(text);
    if (yearFirst.matches()) {
      return dayOrImpossible(
          numberOf(yearFirst, 1), numberOf(yearFirst, 2), numberOf(yearFirst, 3));
    }
    var inWords = IN_WORDS.matcher(text);
    if (inWords.matches()) {
      var month = monthNumber(inWords.group(2));
      return month.isEmpty()
          ? new Impossible()
          : dayOrImpossible(fullYear(inWords.group(3)), month.get(), numberOf(inWords, 1));
    }
    var counted = NUMBER.matcher(text);
    if (counted.matches()
        && numberOf(counted, 1) >= LOWEST_NUMBER
        && numberOf(counted, 1) <= HIGHEST_NUMBER) {
      return new Known(DAY_ZERO.plusDays(numberOf(counted, 1)), Precision.DAY, true);
    }
    return new Missing();
  }

  /**
   * Parses the answer to the question when it happened: a day, a month or a year; empty otherwise.
   */
  static Optional<Known> parseAnswer(String typed) {
    var text = typed.strip().toLowerCase(Locale.ROOT);
    if (parse(text) instanceof Known known && !known.fromNumber()) {
      return Optional.of(known);
    }
    if (YEAR.matcher(text).matches()) {
      return firstOfMonth(Integer.parseInt(text), 1, Precision.YEAR);
    }
    var inWords = MONTH_IN_WORDS.matcher(text);
    if (inWords.matches()) {
      return monthNumber(inWords.group(1))
          .flatMap(month -> firstOfMonth(numberOf(inWords, 2), month, Precision.MONTH));
    }
    var first = MONTH_FIRST.matcher(text);
    if (first.matches()) {
      return firstOfMonth(numberOf(first, 2), numberOf(first, 1), Precision.MONTH);
    }
    var last = MONTH_LAST.matcher(text);
    return last.matches()
        ? firstOfMonth(numberOf(last, 1), numberOf(last, 2), Precision.MONTH)
        : Optional.empty();
  }

  private static Optional<Known> firstOfMonth(int year, int month, Precision precision) {
    try {
      return Optional.of(new Known(YearMonth.of(year, month).atDay(1), precision, false));
    } catch (DateTimeException noMonth) {
      return Optional.empty();
    }
  }

  private static IncidentDate dayOrImpossible(int year, int month, int day) {
    try {
      return new Known(LocalDate.of(year, month, day), Precision.DAY, false);
    } catch (DateTimeException noDay) {
      return new Impossible();
    }
  }

  private static Optional<Integer> monthNumber(String word) {
    var three =
        switch (word.substring(0, 3)) {
          case "maa", "mar" -> "mrt";
          case "may" -> "mei";
          case "oct" -> "okt";
          default -> word.substring(0, 3);
        };
    var at = MONTHS.indexOf(three);
    return at < 0 ? Optional.empty() : Optional.of(at + 1);
  }

  private static int numberOf(Matcher found, int group) {
    return Integer.parseInt(found.group(group));
  }

  private static int fullYear(String text) {
    return text.length() == 2 ? 2000 + Integer.parseInt(text) : Integer.parseInt(text);
  }
}
