// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling.waiting;

import jakarta.validation.constraints.Size;
import nl.rugdekking.register.web.TextForm;
import org.jspecify.annotations.Nullable;

/** The form for the day by which a promise is to be done after all, and why it waits no longer. */
record WaitEndForm(
    int version,
    @Nullable String day,
    @Size(max = TextForm.MAX_LENGTH, message = "{register.words.long}") @Nullable String words) {

  String wordsOrEmpty() {
    return words == null ? "" : words;
  }
}
