// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.objection.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import nl.rugdekking.objection.Objection;
import nl.rugdekking.objection.ObjectionOutcome;
import nl.rugdekking.register.web.TextForm;
import org.jspecify.annotations.Nullable;

/**
 * The form that records how an objection was answered.
 *
 * @param decidedBy the name of the person who decided
 */
record AnswerForm(
    @NotNull(message = "{register.choose}") @Nullable ObjectionOutcome outcome,
    @Nullable String answeredOn,
    @Size(max = NewObjectionForm.MAX_LINE, message = "{objection.long}") @Nullable String decidedBy,
    @Size(max = TextForm.MAX_LENGTH, message = "{register.words.long}") @Nullable String reason) {

  static AnswerForm empty(LocalDate today) {
    return new AnswerForm(null, today.toString(), null, null);
  }

  Objection.Answer toAnswer(ObjectionOutcome chosen, LocalDate day) {
    return new Objection.Answer(chosen, day, chosen.isDecision() ? decidedBy : null, reason);
  }
}
