// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import nl.rugdekking.register.web.TextForm;
import nl.rugdekking.subject.SubjectNotice;
import nl.rugdekking.web.TypedDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** The form for the decision if and when a subject is told that data about them are kept. */
record NoticeForm(
    @NotNull(message = "{register.choose}") SubjectNotice.@Nullable Choice choice,
    @Size(max = TextForm.MAX_LENGTH, message = "{register.words.long}") @Nullable String reason,
    @Nullable String again) {

  static NoticeForm of(@Nullable SubjectNotice notice) {
    return notice == null
        ? new NoticeForm(null, null, null)
        : new NoticeForm(
            notice.choice(),
            notice.reason(),
            notice.lookAgainOn() == null ? null : notice.lookAgainOn().toString());
  }

  /** Returns the decision as typed; call it only when something was chosen. */
  SubjectNotice toNotice(SubjectNotice.Choice chosen) {
    return new SubjectNotice(chosen, reason, TypedDate.parse(again).orElse(null));
  }

  static void reject(SubjectNotice.Gap gap, Errors errors) {
    errors.rejectValue(
        gap == SubjectNotice.Gap.REASON ? "reason" : "again", "subject.notice.gap." + gap);
  }
}
