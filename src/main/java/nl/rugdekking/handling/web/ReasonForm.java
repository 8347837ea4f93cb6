// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import nl.rugdekking.register.web.TextForm;
import org.jspecify.annotations.Nullable;

/** The form for the reason of a reopening or of a correction. */
record ReasonForm(
    int version,
    @NotBlank(message = "{register.words.empty}")
        @Size(max = TextForm.MAX_LENGTH, message = "{register.words.long}")
        @Nullable String words) {

  String wordsOrEmpty() {
    return words == null ? "" : words;
  }
}
