// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import nl.rugdekking.register.Outcome;
import nl.rugdekking.register.web.TextForm;
import org.jspecify.annotations.Nullable;

/** The form that closes a part: the outcome, and the closing message to the affected. */
record CloseForm(
    int version,
    @NotNull(message = "{register.choose}") @Nullable Outcome outcome,
    @NotBlank(message = "{register.words.empty}")
        @Size(max = TextForm.MAX_LENGTH, message = "{register.words.long}")
        @Nullable String words) {

  String wordsOrEmpty() {
    return words == null ? "" : words;
  }
}
