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
sealed interface PastDay {

  /**
   * A date.
   *
   * @param first the first day it can be; for a month or a year its first day
   * @param fromNumber true when the cell held a spreadsheet's day number
   */
  record Known(LocalDate first, Precision precision, boolean fromNumber) implements PastDay {}

  /** The text has the form of a date that does not exist, such as 31 February. */
  record Impossible() implements PastDay {}

  record Missing() implements PastDay {}

  enum Precision {
    DAY,
    MONTH,
    YEAR
  }

  // Spreadsheets store a date as days since 30 December 1899; we accept 1954 to 2119.
  LocalDate ZERO = LocalDate.of(1899, 12, 30);
  int LEAST = 20_000;
  int MOST = 80_000;

  List<String> MONTHS =
      List.of("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec");
  String REST = "(?:[ T]\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?)?";
  Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4}|\\d{2})" + REST);
  Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})" + REST);
  Pattern IN_WORDS = Pattern.compile("(\\d{1,2})[-. ]+(\\p{L}{3,9})\\.?[-. ]+(\\d{4}|\\d{2})");
  Pattern NUMBER = Pattern.compile("(\\d{5})(?:[.,]\\d+)?");
  Pattern MONTH_IN_WORDS = Pattern.compile("(\\p{L}{3,9})\\.?[- ]+(\\d{4})");
  Pattern MONTH_FIRST = Pattern.compile("(\\d{1,2})[-/.](\\d{4})");
  Pattern MONTH_LAST = Pattern.compile("(\\d{4})[-/.](\\d{1,2})");
  Pattern YEAR = Pattern.compile("\\d{4}");

  static PastDay of(String said) {
    var text = said.strip().toLowerCase(Locale.ROOT);
    var dayFirst = DAY_FIRST.matcher(text);
    if (dayFirst.matches()) {
      return day(year(dayFirst.group(3)), number(dayFirst, 2), number(dayFirst, 1));
    }
    var yearFirst = YEAR_FIRST.matcher(text);
    if (yearFirst.matches()) {
      return day(number(yearFirst, 1), number(yearFirst, 2), number(yearFirst, 3));
    }
    var inWords = IN_WORDS.matcher(text);
    if (inWords.matches()) {
      var month = month(inWords.group(2));
      return month.isEmpty()
          ? new Impossible()
          : day(year(inWords.group(3)), month.get(), number(inWords, 1));
    }
    var counted = NUMBER.matcher(text);
    if (counted.matches() && number(counted, 1) >= LEAST && number(counted, 1) <= MOST) {
      return new Known(ZERO.plusDays(number(counted, 1)), Precision.DAY, true);
    }
    return new Missing();
  }

  /**
   * Parses the answer to the question when it happened: a day, a month or a year; empty otherwise.
   */
  static Optional<Known> answer(String said) {
    var text = said.strip().toLowerCase(Locale.ROOT);
    if (of(text) instanceof Known known && !known.fromNumber()) {
      return Optional.of(known);
    }
    if (YEAR.matcher(text).matches()) {
      return month(Integer.parseInt(text), 1, Precision.YEAR);
    }
    var inWords = MONTH_IN_WORDS.matcher(text);
    if (inWords.matches()) {
      return month(inWords.group(1))
          .flatMap(month -> month(number(inWords, 2), month, Precision.MONTH));
    }
    var first = MONTH_FIRST.matcher(text);
    if (first.matches()) {
      return month(number(first, 2), number(first, 1), Precision.MONTH);
    }
    var last = MONTH_LAST.matcher(text);
    return last.matches()
        ? month(number(last, 1), number(last, 2), Precision.MONTH)
        : Optional.empty();
  }

  private static Optional<Known> month(int year, int month, Precision precision) {
    try {
      return Optional.of(new Known(YearMonth.of(year, month).atDay(1), precision, false));
    } catch (DateTimeException noMonth) {
      return Optional.empty();
    }
  }

  private static PastDay day(int year, int month, int day) {
    try {
      return new Known(LocalDate.of(year, month, day), Precision.DAY, false);
    } catch (DateTimeException noDay) {
      return new Impossible();
    }
  }

  private static Optional<Integer> month(String word) {
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

  private static int number(Matcher found, int group) {
    return Integer.parseInt(found.group(group));
  }

  private static int year(String text) {
    return text.length() == 2 ? 2000 + Integer.parseInt(text) : Integer.parseInt(text);
  }
}
