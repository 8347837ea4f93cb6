// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm.web;

import nl.rugdekking.report.ReportText;
import nl.rugdekking.web.TelephoneNumber;
import nl.rugdekking.web.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * The number on which somebody in danger is called back, as typed. As on the form of a report it
 * may be a line of text with whom to ask for, but it must hold a number.
 */
record CallbackForm(@Nullable String phone) {

  /** Returns the number, or adds an error to the form. */
  String parse(BindingResult errors) {
    var line = TypedText.cleanLine(phone == null ? "" : phone);
    if (!TelephoneNumber.isComplete(line)) {
      errors.rejectValue("phone", "report.error.phone");
    } else if (line.length() > ReportText.MAX_LINE_LENGTH) {
      errors.rejectValue(
          "phone", "report.error.line.long", new Object[] {ReportText.MAX_LINE_LENGTH}, null);
    }
    return line;
  }
}
