// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.firstday.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import nl.rugdekking.firstday.FirstDayEntryKind;
import nl.rugdekking.firstday.FirstDayStep;
import nl.rugdekking.register.SubmittedText;
import nl.rugdekking.register.web.TextForm;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * The form with which a step of the first day is recorded.
 *
 * @param form the id of this form, so that sending it twice records it once
 */
record FirstDayForm(
    @Nullable UUID form,
    @NotNull(message = "{firstday.step.gone}") @Nullable FirstDayStep step,
    @NotNull(message = "{firstday.answer.empty}") @Nullable FirstDayEntryKind answer,
    @Size(max = TextForm.MAX_LENGTH, message = "{register.words.long}") @Nullable String words) {

  static FirstDayForm of(FirstDayStep step) {
    return new FirstDayForm(UUID.randomUUID(), step, null, "");
  }

  void check(BindingResult errors) {
    if (step != null && answer != null && !step.answers().contains(answer)) {
      errors.rejectValue("answer", "firstday.answer.empty");
    }
    if (answer != null && answer.needsWords() && (words == null || words.isBlank())) {
      errors.rejectValue("words", answer.missingWordsKey());
    }
  }

  FirstDayEntryKind chosenAnswer() {
    return Objects.requireNonNull(answer);
  }

  /**
   * Returns the text with the id of the form. A form without an id was not made by our page, so it
   * gets a new one.
   */
  SubmittedText toSubmittedText() {
    return new SubmittedText(form == null ? UUID.randomUUID() : form, words == null ? "" : words);
  }
}
