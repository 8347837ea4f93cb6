// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people.web;

import java.time.LocalDate;
import nl.rugdekking.web.TypedDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** The form for a stand-in, as typed. */
record StandInForm(@Nullable String who, @Nullable String first, @Nullable String last) {

  static StandInForm empty() {
    return new StandInForm("", "", "");
  }

  String whoOrNothing() {
    return who == null ? "" : who.strip();
  }

  void check(BindingResult errors, LocalDate today) {
    PositionForm.checkDay("first", first, errors);
    var until = TypedDate.parse(last);
    if (until.isEmpty()) {
      errors.rejectValue("last", "people.roles.from.unreadable");
    } else if (until.get().isBefore(firstDay(today)) || firstDay(today).isBefore(today)) {
      errors.rejectValue("last", "people.person.stand-in.days");
    } else if (until.get().isAfter(today.plusYears(1))) {
      errors.rejectValue("last", "people.person.stand-in.long");
    }
  }

  LocalDate firstDay(LocalDate today) {
    return TypedDate.parse(first).orElse(today);
  }

  /** Returns the last day; call it only when {@link #check} found no errors. */
  LocalDate lastDay() {
    return TypedDate.parse(last).orElseThrow();
  }
}
