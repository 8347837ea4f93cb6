// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.objection.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import nl.rugdekking.objection.AnswerCourse;
import nl.rugdekking.objection.Judgement;
import nl.rugdekking.objection.Objection;
import nl.rugdekking.objection.ObjectionHearing;
import nl.rugdekking.objection.ObjectionKind;
import nl.rugdekking.objection.ObjectionOutcome;
import nl.rugdekking.paper.LetterField;
import nl.rugdekking.register.web.TextForm;
import nl.rugdekking.web.TypedDate;
import org.jspecify.annotations.Nullable;

/**
 * The form that records how an objection was answered.
 *
 * @param judgement asked about a complaint only
 * @param decidedBy the name of the person who decided
 * @param heardBy asked, as the rest about the hearing, only when that was not recorded before
 * @param hearing what came out of the hearing, or why there was none
 */
record AnswerForm(
    @NotNull(message = "{register.choose}") @Nullable ObjectionOutcome outcome,
    @Nullable Judgement judgement,
    @Nullable String answeredOn,
    @Size(max = NewObjectionForm.MAX_LINE, message = "{objection.long}") @Nullable String decidedBy,
    @Size(max = NewObjectionForm.MAX_LINE, message = "{objection.long}") @Nullable String onBehalf,
    @Size(max = NewObjectionForm.MAX_LINE, message = "{objection.long}")
        @Nullable String preparedBy,
    @Size(max = NewObjectionForm.MAX_LINE, message = "{objection.long}") @Nullable String heardBy,
    @Nullable String heardOn,
    @Size(max = NewObjectionForm.MAX_LINE, message = "{objection.long}") @Nullable String heardWhom,
    @Size(max = TextForm.MAX_LENGTH, message = "{register.words.long}") @Nullable String hearing,
    @Size(max = TextForm.MAX_LENGTH, message = "{register.words.long}") @Nullable String reason) {

  /** Returns the form in which whoever handles it is proposed as who prepared the answer. */
  static AnswerForm begin(Objection objection, LocalDate today) {
    return new AnswerForm(
        null,
        null,
        today.toString(),
        null,
        null,
        objection.handler(),
        null,
        null,
        null,
        null,
        null);
  }

  /** Returns the name of the field in this form from which a field of the letter is taken. */
  static String nameOf(LetterField field) {
    return switch (field) {
      case SIGNATORY -> "decidedBy";
      case ON_BEHALF -> "onBehalf";
      case PREPARED -> "preparedBy";
      default -> throw new IllegalArgumentException("No field of an answer: " + field);
    };
  }

  /** Returns true when a day of the hearing was typed that is no day. */
  boolean hasWrongDayOfHearing() {
    return heardOn != null && !heardOn.isBlank() && TypedDate.parse(heardOn).isEmpty();
  }

  /** Returns the answer for this kind. What was taken back has no course. */
  Objection.Answer toAnswer(ObjectionKind kind, ObjectionOutcome chosen, LocalDate day) {
    return chosen.isDecision()
        ? new Objection.Answer(chosen, day, decidedBy, reason, toCourse(kind))
        : new Objection.Answer(chosen, day, null, reason, AnswerCourse.NONE);
  }

  private AnswerCourse toCourse(ObjectionKind kind) {
    return new AnswerCourse(
        kind == ObjectionKind.COMPLAINT ? judgement : null,
        preparedBy,
        new ObjectionHearing(TypedDate.parse(heardOn).orElse(null), heardBy, heardWhom, hearing),
        onBehalf);
  }
}
