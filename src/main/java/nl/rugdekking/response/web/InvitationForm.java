// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import nl.rugdekking.response.MeasureKind;
import nl.rugdekking.response.SubjectHearing;
import nl.rugdekking.web.EnumCodes;
import nl.rugdekking.web.TypedDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * The form that records how the perpetrator was asked for their view.
 *
 * @param hearing the id that was made with the page, so that sending the form twice records one
 *     invitation
 */
record InvitationForm(
    @Nullable UUID hearing,
    @NotNull(message = "{register.choose}") SubjectHearing.@Nullable Way way,
    @Size(max = ResponseForm.MAX_LINE_LENGTH, message = "{response.long}") @Nullable String subject,
    @Nullable String considered,
    @Nullable String invitedOn,
    @Nullable String talkOn,
    @Size(max = ResponseForm.MAX_LINE_LENGTH, message = "{response.long}") @Nullable String place,
    @Nullable String answerBy) {

  /**
   * Returns a new form.
   *
   * @param subject the name of the recorded perpetrator, or null when there are none or several
   */
  static InvitationForm empty(LocalDate today, @Nullable String subject) {
    return new InvitationForm(
        UUID.randomUUID(), null, subject, null, today.toString(), null, null, null);
  }

  /** Adds the errors that the annotations do not find. */
  void check(BindingResult errors) {
    if (way != SubjectHearing.Way.LETTER && TypedDate.parse(invitedOn).isEmpty()) {
      errors.rejectValue("invitedOn", "response.hearing.day.empty");
    }
    if (TypedDate.parse(answerBy).isEmpty()) {
      errors.rejectValue("answerBy", "response.hearing.day.empty");
    }
    if (talkOn != null && !talkOn.isBlank() && TypedDate.parse(talkOn).isEmpty()) {
      errors.rejectValue("talkOn", "response.hearing.day.empty");
    }
  }

  UUID id() {
    return hearing == null ? UUID.randomUUID() : hearing;
  }

  /** Returns the invitation, once {@link #check} found no error. */
  SubjectHearing.Invitation toInvitation(SubjectHearing.Way chosen) {
    return new SubjectHearing.Invitation(
        chosen,
        TypedDate.parse(invitedOn).orElse(null),
        TypedDate.parse(talkOn).orElse(null),
        place,
        TypedDate.parse(answerBy).orElseThrow(),
        new SubjectHearing.Matter(subject, EnumCodes.findOrNull(MeasureKind.class, considered)));
  }
}
