// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import nl.rugdekking.promise.WaitingFor;
import nl.rugdekking.register.web.TextForm;
import org.jspecify.annotations.Nullable;

/**
 * The form for keeping, explaining or waiting. The three share one record, and each uses its own
 * fields.
 */
record SettleForm(
    int version,
    @NotBlank(message = "{register.words.empty}")
        @Size(max = TextForm.MAX_LENGTH, message = "{register.words.long}")
        @Nullable String words,
    @Nullable String reason,
    @Nullable WaitingFor whom,
    @Nullable String until) {

  static SettleForm empty(int version) {
    return new SettleForm(version, null, null, null, null);
  }

  String wordsOrEmpty() {
    return words == null ? "" : words;
  }
}
