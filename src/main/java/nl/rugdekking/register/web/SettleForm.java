// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import nl.rugdekking.promise.WaitingFor;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** Keeping, explaining or letting wait: one form for the three, each asks for its own fields. */
record SettleForm(
    int version,
    @NotBlank(message = "{register.words.empty}")
        @Size(max = WordsForm.MOST, message = "{register.words.long}")
        @Nullable String words,
    @Nullable String reason,
    @Nullable WaitingFor whom,
    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until) {

  static SettleForm empty(int version) {
    return new SettleForm(version, null, null, null, null);
  }

  String said() {
    return words == null ? "" : words;
  }
}
