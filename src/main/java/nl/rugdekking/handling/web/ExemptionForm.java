// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import nl.rugdekking.handling.ExemptionService;
import nl.rugdekking.register.Danger;
import nl.rugdekking.register.PoliceAdvice;
import nl.rugdekking.register.acting.Exemption.Cause;
import nl.rugdekking.register.acting.VisibleAct;
import nl.rugdekking.register.web.TextForm;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * The form of the decision to act although the affected person does not want it.
 *
 * @param told YES when the affected person heard of the decision beforehand, else NO
 */
record ExemptionForm(
    int version,
    @NotNull(message = "{register.choose}") @Nullable VisibleAct act,
    @NotNull(message = "{register.choose}") @Nullable Cause cause,
    @NotNull(message = "{register.choose}") @Nullable Told told,
    @Nullable Danger danger,
    @Nullable PoliceAdvice policeAdvice,
    @NotBlank(message = "{register.words.empty}")
        @Size(max = TextForm.MAX_LENGTH, message = "{register.words.long}")
        @Nullable String words,
    @Size(max = TextForm.MAX_LENGTH, message = "{register.words.long}")
        @Nullable String whyNoAdvice) {

  /** The answer to the question if the affected person heard of the decision beforehand. */
  enum Told {
    YES,
    NO
  }

  static ExemptionForm empty(int version, @Nullable VisibleAct act) {
    return new ExemptionForm(version, act, null, null, null, null, null, null);
  }

  /**
   * Adds an error when no reason is given for not asking the police although there may be danger.
   */
  void checkReason(BindingResult errors) {
    if (PoliceAdvice.needsReason(policeAdvice, danger) && TextForm.isEmpty(whyNoAdvice)) {
      errors.rejectValue("whyNoAdvice", "handling.wish.advice.reason.empty");
    }
  }

  /** Returns the decision, once the form was found complete. */
  ExemptionService.Decision toDecision(VisibleAct chosen, Cause why) {
    return new ExemptionService.Decision(
        chosen,
        why,
        told == Told.YES,
        danger,
        policeAdvice,
        words == null ? "" : words,
        whyNoAdvice);
  }
}
