// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import nl.rugdekking.response.SubjectHearing;
import nl.rugdekking.web.TypedDate;
import org.jspecify.annotations.Nullable;

/**
 * The form that records the view of the perpetrator, or why they were not heard.
 *
 * @param heard {@link ResponseForm#YES} or {@link ResponseForm#NO}
 */
record HeardForm(
    @NotNull(message = "{register.choose}") @Nullable String heard,
    @Nullable String heardOn,
    @Size(max = ResponseForm.MAX_LINE_LENGTH, message = "{response.long}") @Nullable String heardBy,
    @Size(max = ResponseForm.MAX_LENGTH, message = "{response.long}") @Nullable String heardWords,
    @Size(max = ResponseForm.MAX_LENGTH, message = "{response.long}")
        @Nullable String notHeardReason) {

  static HeardForm empty(String viewer) {
    return new HeardForm(null, null, viewer, null, null);
  }

  // Only the text under the chosen answer is used.
  SubjectHearing.Result toResult() {
    return ResponseForm.YES.equals(heard)
        ? new SubjectHearing.Result(
            true, TypedDate.parse(heardOn).orElse(null), heardBy, heardWords)
        : new SubjectHearing.Result(false, null, null, notHeardReason);
  }
}
