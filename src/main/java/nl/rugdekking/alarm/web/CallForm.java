// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rugdekking.register.SubmittedText;
import nl.rugdekking.web.TelephoneNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * The form with which the adviser calls for help: what is needed, and a telephone number and a
 * place if they are known.
 */
record CallForm(
    @Nullable UUID form,
    @NotBlank(message = "{alarm.call-out.empty}")
        @Size(max = 2_000, message = "{alarm.call-out.long}")
        String need,
    @Nullable @Size(max = 200, message = "{alarm.call-out.line.long}") String phone,
    @Nullable @Size(max = 200, message = "{alarm.call-out.line.long}") String place) {

  static CallForm empty() {
    return new CallForm(UUID.randomUUID(), "", "", "");
  }

  /** Adds an error when the telephone number that was typed is not complete; it may be empty. */
  void check(Errors errors) {
    if (phone != null && !phone.isBlank() && !TelephoneNumber.isComplete(phone)) {
      errors.rejectValue("phone", "report.error.phone");
    }
  }

  /**
   * Returns the text with the number and the place, each on a line. A form without an id was not
   * made by our page, so it gets a new id.
   */
  SubmittedText toSubmittedText() {
    var text =
        Stream.of(phone, place, need)
            .filter(Objects::nonNull)
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .collect(Collectors.joining("\n"));
    return new SubmittedText(form == null ? UUID.randomUUID() : form, text);
  }
}
