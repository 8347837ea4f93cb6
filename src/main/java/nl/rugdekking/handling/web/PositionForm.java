// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import nl.rugdekking.register.web.TextForm;
import org.jspecify.annotations.Nullable;

/**
 * The form that corrects the position in which the affected was hit.
 *
 * @param position the code of the chosen position
 * @param words the reason
 */
record PositionForm(
    int version,
    @NotNull(message = "{register.choose}") @Nullable String position,
    @NotBlank(message = "{register.words.empty}")
        @Size(max = TextForm.MAX_LENGTH, message = "{register.words.long}")
        @Nullable String words) {

  String wordsOrEmpty() {
    return words == null ? "" : words;
  }
}
