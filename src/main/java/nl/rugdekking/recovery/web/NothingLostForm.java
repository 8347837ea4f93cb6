// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.recovery.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import nl.rugdekking.register.web.TextForm;
import org.jspecify.annotations.Nullable;

/** The form that records that nothing was lost, with what the affected person said about it. */
record NothingLostForm(
    @NotBlank(message = "{register.words.empty}")
        @Size(max = TextForm.MAX_LENGTH, message = "{register.words.long}")
        @Nullable String words) {

  String wordsOrEmpty() {
    return words == null ? "" : words;
  }
}
