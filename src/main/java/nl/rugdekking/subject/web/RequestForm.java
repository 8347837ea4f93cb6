// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.register.web.TextForm;
import nl.rugdekking.subject.SubjectRequest;
import nl.rugdekking.web.TypedDate;
import org.jspecify.annotations.Nullable;

/**
 * The form that records a request of a perpetrator about their data.
 *
 * @param form the id of the new request, so that sending the form twice records one
 */
record RequestForm(
    @Nullable UUID form,
    @NotNull(message = "{register.choose}") SubjectRequest.@Nullable Kind kind,
    @Nullable String received,
    @NotBlank(message = "{subject.request.identity.missing}")
        @Size(max = TextForm.MAX_LENGTH, message = "{register.words.long}")
        @Nullable String identity,
    @Size(max = TextForm.MAX_LENGTH, message = "{register.words.long}") @Nullable String words) {

  static RequestForm empty() {
    return new RequestForm(UUID.randomUUID(), null, null, null, null);
  }

  UUID id() {
    return form == null ? UUID.randomUUID() : form;
  }

  Optional<LocalDate> day() {
    return TypedDate.parse(received);
  }
}
