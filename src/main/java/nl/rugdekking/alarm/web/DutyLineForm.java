// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm.web;

import nl.rugdekking.web.TelephoneNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * The number that people in danger see, as typed.
 *
 * @param line the number; empty to remove it
 */
record DutyLineForm(@Nullable String line) {

  @Nullable TelephoneNumber parseNumber(BindingResult errors) {
    if (line == null || line.isBlank()) {
      return null;
    }
    var found = TelephoneNumber.parse(line);
    if (found.isEmpty()) {
      errors.rejectValue("line", "alarm.line.unreadable");
    }
    return found.orElse(null);
  }
}
