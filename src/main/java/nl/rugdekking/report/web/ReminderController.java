// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.Endpoint.Gate;
import nl.rugdekking.access.HiddenException;
import nl.rugdekking.web.Dates;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Offers a calendar reminder to people who left no mail address. It names neither the application,
 * nor the incident, nor the address of the page, because other people may look into the calendar.
 * The file (RFC 5545) is written here, because the calendar library changes the time zones of the
 * whole process.
 */
@Controller
record ReminderController(Clock clock, MessageSource messages) {

  private static final int MAX_WEEKS = 8;
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT);
  private static final LocalTime AT = LocalTime.of(19, 0);

  @GetMapping("/{organisatie}/herinnering.ics")
  @Endpoint(value = Gate.PUBLIC, nameless = true)
  ResponseEntity<String> reminder(@RequestParam(defaultValue = "1") int weken) {
    if (weken < 1 || weken > MAX_WEEKS) {
      throw new HiddenException();
    }
    var begin = LocalDate.now(clock.withZone(Dates.ZONE)).plusWeeks(weken).atTime(AT);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/calendar; charset=utf-8"))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("herinnering.ics").build().toString())
        .body(calendar(begin.atZone(Dates.ZONE)));
  }

  private String calendar(ZonedDateTime begin) {
    var title = messages.getMessage("report.reminder", null, LocaleContextHolder.getLocale());
    return String.join(
        "\r\n",
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//agenda//NL",
        "BEGIN:VEVENT",
        "UID:" + UUID.randomUUID(),
        "DTSTAMP:" + utc(clock.instant()),
        "DTSTART:" + utc(begin.toInstant()),
        "DTEND:" + utc(begin.plusMinutes(15).toInstant()),
        "SUMMARY:" + title,
        "END:VEVENT",
        "END:VCALENDAR",
        "");
  }

  private static String utc(Instant at) {
    return UTC.format(at.atZone(ZoneOffset.UTC));
  }
}
