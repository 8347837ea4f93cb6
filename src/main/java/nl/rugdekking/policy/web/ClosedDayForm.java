// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.policy.web;

import java.time.LocalDate;
import nl.rugdekking.organisation.ClosedDays.ClosedDay;
import nl.rugdekking.promise.ClosedDayService;
import nl.rugdekking.web.TypedDate;
import nl.rugdekking.web.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** The form for a closed day, as typed. */
record ClosedDayForm(@Nullable String day, @Nullable String name) {

  private static final int LONGEST_NAME = 60;
  private static final int YEARS_AHEAD = 5;

  void check(BindingResult errors, ClosedDayService closedDays) {
    var read = TypedDate.parse(day);
    if (read.isEmpty()) {
      errors.rejectValue("day", "people.roles.from.unreadable");
    } else if (isOutside(read.get(), closedDays.today())) {
      errors.rejectValue("day", "policy.closed.day.outside");
    } else if (!closedDays.isWorkingDay(read.get())) {
      errors.rejectValue("day", "policy.closed.day.free");
    }
    if (trimmedName().isEmpty() || trimmedName().length() > LONGEST_NAME) {
      errors.rejectValue("name", "policy.closed.name.wrong");
    }
  }

  private static boolean isOutside(LocalDate day, LocalDate today) {
    return day.isBefore(today) || day.isAfter(today.plusYears(YEARS_AHEAD));
  }

  /** Returns the day; call it only when {@link #check} found no errors. */
  ClosedDay toClosedDay() {
    return new ClosedDay(TypedDate.parse(day).orElseThrow(), trimmedName());
  }

  private String trimmedName() {
    return TypedText.cleanLine(name == null ? "" : name);
  }
}
