// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import nl.rugdekking.register.web.TextForm;
import nl.rugdekking.subject.SubjectRequest;
import org.jspecify.annotations.Nullable;

/** The form that makes the term of a request longer. */
record ProlongationForm(
    int version,
    @NotBlank(message = "{subject.request.reason.missing}")
        @Size(max = TextForm.MAX_LENGTH, message = "{register.words.long}")
        @Nullable String reason) {

  static ProlongationForm of(SubjectRequest request) {
    return new ProlongationForm(request.version(), null);
  }

  String typed() {
    return reason == null ? "" : reason.strip();
  }
}
