// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm.web;

import nl.rugdekking.alarm.MobileNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * The telephone number of an officer, as typed.
 *
 * @param number the number; empty to remove it
 */
record DutyNumberForm(@Nullable String who, @Nullable String number) {

  static DutyNumberForm empty() {
    return new DutyNumberForm("", "");
  }

  @Nullable MobileNumber parseNumber(BindingResult errors) {
    if (DutyShiftForm.parsePerson(who).isEmpty()) {
      errors.rejectValue("who", "alarm.roster.officer.choose");
    }
    if (number == null || number.isBlank()) {
      return null;
    }
    var found = MobileNumber.parse(number);
    if (found.isEmpty()) {
      errors.rejectValue("number", "alarm.roster.number.unreadable");
    }
    return found.orElse(null);
  }
}
