// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm.web;

import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import nl.rugdekking.web.Dates;
import nl.rugdekking.web.TypedDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Combines a typed day and time into a moment, in Dutch local time. */
final class TypedMoment {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("[H:mm[:ss]][H.mm][H]");

  private TypedMoment() {}

  static Optional<ZonedDateTime> of(
      @Nullable String day,
      @Nullable String time,
      BindingResult errors,
      String dayField,
      String timeField) {
    var typedDay = TypedDate.parse(day);
    if (typedDay.isEmpty()) {
      errors.rejectValue(dayField, "alarm.roster.day.unreadable");
    }
    var typedTime = time(time);
    if (typedTime.isEmpty()) {
      errors.rejectValue(timeField, "alarm.roster.time.unreadable");
    }
    return typedDay.flatMap(on -> typedTime.map(at -> on.atTime(at).atZone(Dates.ZONE)));
  }

  private static Optional<LocalTime> time(@Nullable String text) {
    try {
      return text == null || text.isBlank()
          ? Optional.empty()
          : Optional.of(LocalTime.parse(text.strip(), TIME));
    } catch (DateTimeParseException unreadable) {
      return Optional.empty();
    }
  }
}
