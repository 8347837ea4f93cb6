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

  private static final String FUTURE = "response.hearing.refused.future";
  private static final String NO_MEASURE = "response.hearing.refused.measure";
  private static final String ANSWER_TOO_EARLY = "response.hearing.refused.answer-by";
  private static final String TALK_TOO_EARLY = "response.hearing.refused.talk";

  /**
   * Returns a new form.
   *
   * @param subject the name of the recorded perpetrator, or null when there are none or several
   */
  static InvitationForm empty(LocalDate today, @Nullable String subject) {
    return new InvitationForm(
        UUID.randomUUID(), null, subject, null, today.toString(), null, null, null);
  }

  /** Adds all errors that the annotations do not find, so that they are told together. */
  void check(LocalDate today, BindingResult errors) {
    var asked = TypedDate.parse(invitedOn).orElse(null);
    var last = TypedDate.parse(answerBy).orElse(null);
    var talk = TypedDate.parse(talkOn).orElse(null);
    var byLetter = way == SubjectHearing.Way.LETTER;
    if (!byLetter) {
      requireDay("invitedOn", asked, errors);
      addIf(asked != null && asked.isAfter(today), "invitedOn", FUTURE, errors);
    } else {
      addIf(considered == null || considered.isBlank(), "considered", NO_MEASURE, errors);
      addIf(subject == null || subject.isBlank(), "subject", "response.gap.SUBJECT", errors);
    }
    // A letter asks on the day on which it goes out, which is today at the earliest.
    var first = byLetter || asked == null ? today : asked;
    requireDay("answerBy", last, errors);
    addIf(last != null && last.isBefore(first), "answerBy", ANSWER_TOO_EARLY, errors);
    if (talkOn != null && !talkOn.isBlank()) {
      requireDay("talkOn", talk, errors);
      addIf(talk != null && talk.isBefore(first), "talkOn", TALK_TOO_EARLY, errors);
    }
  }

  private static void requireDay(String field, @Nullable LocalDate day, BindingResult errors) {
    addIf(day == null, field, "response.hearing.day.empty", errors);
  }

  private static void addIf(boolean wrong, String field, String key, BindingResult errors) {
    if (wrong) {
      errors.rejectValue(field, key);
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
