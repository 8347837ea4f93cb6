// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import nl.rugdekking.register.acting.VisibleAct;
import nl.rugdekking.register.web.TextForm;
import org.jspecify.annotations.Nullable;

/**
 * The form that says what was done in danger, or what will not be done.
 *
 * @param reason the code of a reason; only the decision not to act has this field
 */
record ActForm(
    int version,
    @NotNull(message = "{register.choose}") @Nullable VisibleAct act,
    @Nullable String reason,
    @NotBlank(message = "{register.words.empty}")
        @Size(max = TextForm.MAX_LENGTH, message = "{register.words.long}")
        @Nullable String words) {

  static ActForm empty(int version, @Nullable VisibleAct act) {
    return new ActForm(version, act, null, null);
  }

  String wordsOrEmpty() {
    return words == null ? "" : words;
  }
}
