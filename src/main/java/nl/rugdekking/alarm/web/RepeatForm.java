// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm.web;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** The form that repeats the roster, with the number of times as typed. */
record RepeatForm(@Nullable String times) {

  /** Returns the number; zero when it is wrong, which is added to the errors. */
  int parseTimes(BindingResult errors) {
    var typed = times == null ? "" : times.strip();
    if (!typed.matches("[1-9]\\d?")) {
      errors.rejectValue("times", "alarm.roster.repeat.unreadable");
      return 0;
    }
    return Integer.parseInt(typed);
  }
}
