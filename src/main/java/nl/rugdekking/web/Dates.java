// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Dates and times as people in the Netherlands say them, in the language of the reader. In
 * templates: {@code ${@dates.full(row.at)}}.
 */
@Component("dates")
public class Dates {

  public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  private static final int NIGHT_ENDS = 6;
  private static final int HOURS_OF_AN_EVENING_AND_NIGHT = 12;

  private final Clock clock;
  private final MessageSource messages;

  Dates(Clock clock, MessageSource messages) {
    this.clock = clock;
    this.messages = messages;
  }

  /**
   * Formats a moment as "3 november 2026, 21:14", or as only the day when it is stored to the day.
   */
  public String full(Instant instant) {
    return full(instant, LocaleContextHolder.getLocale());
  }

  public String full(Instant instant, Locale locale) {
    var pattern = isDay(instant) ? "d MMMM yyyy" : "d MMMM yyyy, HH:mm";
    return format(pattern, instant.atZone(ZONE), locale);
  }

  /**
   * Formats the time of something planned as "3 november 2026, 00:00". It always shows the time,
   * because a plan may well begin at midnight.
   */
  public String planned(Instant instant) {
    return format("d MMMM yyyy, HH:mm", instant.atZone(ZONE), LocaleContextHolder.getLocale());
  }

  // Returns true when only the day of this moment is known. Moments about a report without a name
  // are stored as the start of the day plus a few microseconds that keep their order, so they have
  // no time to show.
  private static boolean isDay(Instant instant) {
    return instant.atZone(ZONE).toLocalTime().toNanoOfDay() < TimeUnit.MILLISECONDS.toNanos(10);
  }

  /** Formats a day as "3 november 2026". */
  public String day(LocalDate day) {
    return DateTimeFormatter.ofPattern("d MMMM yyyy", LocaleContextHolder.getLocale()).format(day);
  }

  /**
   * Formats a date of which perhaps only the month or the year is known: "3 mei 2025", "mei 2025"
   * or "2025".
   *
   * @param firstDay the first day it can be
   * @param precision days, months or years
   */
  public String period(LocalDate firstDay, ChronoUnit precision) {
    var pattern =
        switch (precision) {
          case YEARS -> "yyyy";
          case MONTHS -> "MMMM yyyy";
          default -> "d MMMM yyyy";
        };
    return DateTimeFormatter.ofPattern(pattern, LocaleContextHolder.getLocale()).format(firstDay);
  }

  /**
   * Formats a moment in the past: "vandaag 09:10", "gisteren 21:14" or "3 november 21:14", with the
   * year when it is not this year.
   */
  public String past(Instant instant) {
    ZonedDateTime at = instant.atZone(ZONE);
    long days = ChronoUnit.DAYS.between(at.toLocalDate(), today());
    if (days == 0 || days == 1) {
      return nameDay(days == 0 ? "today" : "yesterday", at);
    }
    return isDay(instant) ? dayOf(at) : formatDate(at);
  }

  /** Formats only the day, for a table: "3 nov", with the year when it is not this year. */
  public String shortDay(Instant instant) {
    ZonedDateTime at = instant.atZone(ZONE);
    String pattern = at.getYear() == today().getYear() ? "d MMM" : "d MMM yyyy";
    return format(pattern, at, LocaleContextHolder.getLocale());
  }

  /** Formats the time of day, as in "04:24". */
  public String time(Instant instant) {
    return format("HH:mm", instant.atZone(ZONE), LocaleContextHolder.getLocale());
  }

  /**
   * Formats when something is due, for a small label: "vandaag 16:00", "vannacht 00:34", "morgen
   * 10:30", "vrijdag 10:30", "1 dag te laat". What is due at the end of a day has no time:
   * "vrijdag".
   */
  public String due(Instant instant) {
    if (instant.isBefore(clock.instant())) {
      return describeLate(instant);
    }
    ZonedDateTime at = instant.atZone(ZONE);
    long days = ChronoUnit.DAYS.between(today(), at.toLocalDate());
    var time = isEndOfDay(at) ? "" : format("HH:mm", at, LocaleContextHolder.getLocale());
    if (isTonight(at)) {
      return text("day.tonight", time);
    }
    if (days <= 1) {
      return text(days == 0 ? "day.today" : "day.tomorrow", time).strip();
    }
    if (days < 7) {
      return (format("EEEE ", at, LocaleContextHolder.getLocale()) + time).strip();
    }
    return time.isEmpty() ? dayOf(at) : formatDate(at);
  }

  // A term in days ends in the last second of its last day.
  private static boolean isEndOfDay(ZonedDateTime at) {
    return at.getHour() == 23 && at.getMinute() == 59;
  }

  /**
   * Formats the day on which something is due, for people who wait for it: "vandaag", "morgen",
   * "vrijdag", "15 december". When it is late, it formats how late it is.
   */
  public String dueDay(Instant instant) {
    if (instant.isBefore(clock.instant())) {
      return describeLate(instant);
    }
    ZonedDateTime at = instant.atZone(ZONE);
    long days = ChronoUnit.DAYS.between(today(), at.toLocalDate());
    if (days <= 1) {
      return text(days == 0 ? "day.today" : "day.tomorrow", "").strip();
    }
    return days < 7 ? format("EEEE", at, LocaleContextHolder.getLocale()) : dayOf(at);
  }

  /**
   * Formats the day as {@link #dueDay} does, with the time when it is due today or in the coming
   * night.
   */
  public String dueBriefly(Instant instant) {
    ZonedDateTime at = instant.atZone(ZONE);
    return at.toLocalDate().equals(today()) || isTonight(at) ? due(instant) : dueDay(instant);
  }

  // In the evening, some minutes after midnight are not "tomorrow".
  private boolean isTonight(ZonedDateTime at) {
    var now = clock.instant().atZone(ZONE);
    return at.isAfter(now)
        && at.getHour() < NIGHT_ENDS
        && at.toLocalDate().equals(now.toLocalDate().plusDays(1))
        && at.isBefore(now.plusHours(HOURS_OF_AN_EVENING_AND_NIGHT));
  }

  /**
   * Formats how late something is: "40 minuten te laat", "3 uur te laat", "1 dag te laat". From
   * twelve hours on it counts calendar days.
   */
  private String describeLate(Instant instant) {
    long minutes = ChronoUnit.MINUTES.between(instant, clock.instant());
    if (minutes < 60) {
      return text("late.minutes", Math.max(1, minutes));
    }
    long days = ChronoUnit.DAYS.between(instant.atZone(ZONE).toLocalDate(), today());
    return minutes < 12 * 60 || days == 0
        ? text("late.hours", minutes / 60)
        : text("late.days", days);
  }

  /** Returns the present day in the Netherlands. */
  public LocalDate today() {
    return LocalDate.now(clock.withZone(ZONE));
  }

  private String nameDay(String day, ZonedDateTime at) {
    var time = isDay(at.toInstant()) ? "" : format("HH:mm", at, LocaleContextHolder.getLocale());
    return text("day." + day, time).strip();
  }

  private String dayOf(ZonedDateTime at) {
    String pattern = at.getYear() == today().getYear() ? "d MMMM" : "d MMMM yyyy";
    return format(pattern, at, LocaleContextHolder.getLocale());
  }

  private String formatDate(ZonedDateTime at) {
    String pattern = at.getYear() == today().getYear() ? "d MMMM HH:mm" : "d MMMM yyyy, HH:mm";
    return format(pattern, at, LocaleContextHolder.getLocale());
  }

  private String text(String key, Object value) {
    return messages.getMessage("web." + key, new Object[] {value}, LocaleContextHolder.getLocale());
  }

  private static String format(String pattern, ZonedDateTime at, Locale locale) {
    return DateTimeFormatter.ofPattern(pattern, locale).format(at);
  }
}
