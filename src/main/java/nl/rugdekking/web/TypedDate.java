// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a date from a form: as date fields send it, or as people type it in a browser without date
 * fields.
 */
public final class TypedDate {

  private static final String PATTERN =
      "[uuuu-M-d][d-M-uuuu][d/M/uuuu][d-M-uu][d/M/uu][d MMM uuuu][d MMMM uuuu]";
  private static final List<DateTimeFormatter> READERS =
      List.of(reader(Locale.of("nl")), reader(Locale.UK));

  private static final int FIRST_YEAR = 1950;
  private static final int LAST_YEAR = 2100;

  private TypedDate() {}

  /** Returns the date, or empty when the text is blank or no valid date. */
  public static Optional<LocalDate> parse(@Nullable String text) {
    if (text == null) {
      return Optional.empty();
    }
    return READERS.stream().flatMap(reader -> read(text.strip(), reader).stream()).findFirst();
  }

  /**
   * Returns true when somebody who works here can have begun or will end on this day: 1926 for 2026
   * is a slip.
   */
  public static boolean isInWorkingLife(LocalDate day) {
    return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
  }

  private static Optional<LocalDate> read(String text, DateTimeFormatter reader) {
    try {
      return Optional.of(LocalDate.parse(text, reader));
    } catch (DateTimeParseException unreadable) {
      return Optional.empty();
    }
  }

  private static DateTimeFormatter reader(Locale language) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(PATTERN)
        .toFormatter(language)
        .withResolverStyle(ResolverStyle.STRICT);
  }
}
