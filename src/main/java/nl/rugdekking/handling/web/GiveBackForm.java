// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling.web;

import jakarta.validation.constraints.Size;
import nl.rugdekking.register.web.TextForm;
import org.jspecify.annotations.Nullable;

/** The form with the reason why somebody gives a promise back. */
record GiveBackForm(
    int version,
    @Size(max = TextForm.MAX_LENGTH, message = "{register.words.long}") @Nullable String words) {

  String wordsOrEmpty() {
    return words == null ? "" : words;
  }
}
