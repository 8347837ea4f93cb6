// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling.waiting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import nl.rugdekking.register.SubmittedText;
import nl.rugdekking.register.web.TextForm;
import org.jspecify.annotations.Nullable;

/**
 * The form with the answer how it stands with what is late.
 *
 * @param form the id of this form, so that a form that is sent twice is saved once
 * @param day the day on which it is done, as it was typed
 */
record ProgressAnswerForm(
    @Nullable UUID form,
    @NotBlank(message = "{register.words.empty}")
        @Size(max = TextForm.MAX_LENGTH, message = "{register.words.long}")
        String words,
    @Nullable String day) {

  static ProgressAnswerForm empty() {
    return new ProgressAnswerForm(UUID.randomUUID(), "", null);
  }

  boolean hasDay() {
    return !TextForm.isEmpty(day);
  }

  SubmittedText toSubmittedText() {
    return new SubmittedText(form == null ? UUID.randomUUID() : form, words);
  }
}
