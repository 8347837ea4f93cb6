// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import nl.rugdekking.register.SubmittedText;
import org.jspecify.annotations.Nullable;

/** The form with which the adviser calls somebody: what they need to help. */
record CallForm(
    @Nullable UUID form,
    @NotBlank(message = "{alarm.call-out.empty}")
        @Size(max = 2_000, message = "{alarm.call-out.long}")
        String need) {

  static CallForm empty() {
    return new CallForm(UUID.randomUUID(), "");
  }

  /** Returns the text. A form without an id was not made by our page, so it gets a new id. */
  SubmittedText toSubmittedText() {
    return new SubmittedText(form == null ? UUID.randomUUID() : form, need);
  }
}
