// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import nl.rugdekking.register.web.TextForm;
import nl.rugdekking.subject.SubjectRequest;
import nl.rugdekking.web.TypedDate;
import org.jspecify.annotations.Nullable;

/** The form that records the answer to a request of a perpetrator. */
record RequestAnswerForm(
    int version,
    @NotNull(message = "{register.choose}") SubjectRequest.@Nullable Outcome outcome,
    @Nullable String answered,
    @NotBlank(message = "{subject.request.answer.missing}")
        @Size(max = TextForm.MAX_LENGTH, message = "{register.words.long}")
        @Nullable String words) {

  static RequestAnswerForm of(SubjectRequest request) {
    return new RequestAnswerForm(request.version(), null, null, null);
  }

  Optional<LocalDate> day() {
    return TypedDate.parse(answered);
  }
}
