// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import nl.rugdekking.register.web.WordsForm;
import org.jspecify.annotations.Nullable;

/** The form for the reason of a reopening or of a correction. */
record ReopenForm(
    int version,
    @NotBlank(message = "{register.words.empty}")
        @Size(max = WordsForm.MOST, message = "{register.words.long}")
        @Nullable String words) {

  String said() {
    return words == null ? "" : words;
  }
}
