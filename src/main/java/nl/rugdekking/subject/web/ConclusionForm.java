// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.register.SubmittedText;
import nl.rugdekking.register.web.TextForm;
import nl.rugdekking.web.TypedDate;
import org.jspecify.annotations.Nullable;

/** The form for a conclusion about a dossier, with the day to look at it again. */
record ConclusionForm(
    @Nullable UUID form,
    @NotBlank(message = "{register.words.empty}")
        @Size(max = TextForm.MAX_LENGTH, message = "{register.words.long}")
        @Nullable String words,
    @Nullable String again) {

  static ConclusionForm empty() {
    return new ConclusionForm(UUID.randomUUID(), null, null);
  }

  Optional<LocalDate> day() {
    return TypedDate.parse(again);
  }

  SubmittedText said() {
    return new SubmittedText(
        form == null ? UUID.randomUUID() : form, words == null ? "" : words.strip());
  }
}
