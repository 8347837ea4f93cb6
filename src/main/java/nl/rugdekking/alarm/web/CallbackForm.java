// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm.web;

import nl.rugdekking.report.ReportText;
import nl.rugdekking.web.TelephoneNumber;
import nl.rugdekking.web.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * The number, as typed, on which somebody in danger can be called back, or the place where the
 * danger is now. Each of the two has a form of its own on the page. As on the form of a report, the
 * number may be a line of text that also says whom to ask for, but it must contain a number.
 *
 * @param place the place, or null on the form of the number
 */
record CallbackForm(@Nullable String phone, @Nullable String place) {

  boolean isPlace() {
    return place != null;
  }

  /**
   * Returns what was typed: the place or the number; adds an error to the form when it is wrong.
   */
  String parseGiven(BindingResult errors) {
    return isPlace() ? parsePlace(errors) : parseNumber(errors);
  }

  /** Returns the place, or adds an error to the form. */
  private String parsePlace(BindingResult errors) {
    var line = TypedText.cleanLine(place == null ? "" : place);
    if (line.isBlank()) {
      errors.rejectValue("place", "alarm.danger.place.empty");
    } else {
      checkLength("place", line, errors);
    }
    return line;
  }

  /** Returns the number, or adds an error to the form. */
  private String parseNumber(BindingResult errors) {
    var line = TypedText.cleanLine(phone == null ? "" : phone);
    if (!TelephoneNumber.isComplete(line)) {
      errors.rejectValue("phone", "report.error.phone");
    } else {
      checkLength("phone", line, errors);
    }
    return line;
  }

  private static void checkLength(String field, String line, BindingResult errors) {
    if (line.length() > ReportText.MAX_LINE_LENGTH) {
      errors.rejectValue(
          field, "report.error.line.long", new Object[] {ReportText.MAX_LINE_LENGTH}, null);
    }
  }
}
