// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import nl.rugdekking.response.Gap;
import nl.rugdekking.response.SubjectHearing;
import nl.rugdekking.web.TypedDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

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

  /** Adds everything that is missing or wrong under the chosen answer. */
  void check(LocalDate today, BindingResult errors) {
    if (heard == null) {
      return;
    }
    var result = toResult();
    if (!result.heard()) {
      requireText(notHeardReason, Gap.NOT_HEARD_REASON, errors);
      return;
    }
    var day = result.on();
    if (day == null) {
      reject(Gap.HEARD_ON, errors);
    } else if (day.isAfter(today)) {
      reject(Gap.HEARD_IN_FUTURE, errors);
    }
    if (heardBy == null || heardBy.isBlank()) {
      errors.rejectValue("heardBy", "response.hearing.refused.by");
    }
    requireText(heardWords, Gap.HEARD_WORDS, errors);
  }

  private static void requireText(@Nullable String text, Gap gap, BindingResult errors) {
    if (text == null || text.isBlank()) {
      reject(gap, errors);
    }
  }

  private static void reject(Gap gap, BindingResult errors) {
    errors.rejectValue(gap.field(), "response.gap." + gap.name());
  }

  // Only the text under the chosen answer is used.
  SubjectHearing.Result toResult() {
    return ResponseForm.YES.equals(heard)
        ? new SubjectHearing.Result(
            true, TypedDate.parse(heardOn).orElse(null), heardBy, heardWords)
        : new SubjectHearing.Result(false, null, null, notHeardReason);
  }
}
