// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling.web;

import jakarta.validation.constraints.Size;
import nl.rugdekking.handling.ExemptionService;
import nl.rugdekking.register.Danger;
import nl.rugdekking.register.PartRecord;
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
 * @param aware true when the person who decides ticked that they read what the affected person
 *     wants
 */
record ExemptionForm(
    int version,
    @Nullable VisibleAct act,
    @Nullable Cause cause,
    @Nullable Told told,
    @Nullable Boolean aware,
    @Nullable Danger danger,
    @Nullable PoliceAdvice policeAdvice,
    @Size(max = TextForm.MAX_LENGTH, message = "{register.words.long}") @Nullable String words,
    @Size(max = TextForm.MAX_LENGTH, message = "{register.words.long}")
        @Nullable String whyNoAdvice) {

  /** The answer to the question if the affected person heard of the decision beforehand. */
  enum Told {
    YES,
    NO
  }

  static ExemptionForm empty(int version, @Nullable VisibleAct act) {
    return new ExemptionForm(version, act, null, null, null, null, null, null, null);
  }

  /**
   * Adds an error for each question that must be answered, in the order of the page.
   *
   * @param affected the answers of the affected person; what they contain is not asked again
   */
  void check(BindingResult errors, PartRecord affected) {
    require(act, "act", "handling.overrule.act.empty", errors);
    require(cause, "cause", "handling.overrule.why.empty", errors);
    if (affected.danger() == null) {
      require(danger, "danger", "handling.overrule.danger.empty", errors);
    }
    if (affected.policeAdvice() == null && needsAdvice()) {
      require(policeAdvice, "policeAdvice", "handling.wish.advice.empty", errors);
      if (PoliceAdvice.needsReason(policeAdvice, danger) && TextForm.isEmpty(whyNoAdvice)) {
        errors.rejectValue("whyNoAdvice", "handling.wish.advice.reason.empty");
      }
    }
    require(told, "told", "handling.overrule.told.empty", errors);
    require(
        TextForm.isEmpty(words) ? null : words, "words", "handling.overrule.words.empty", errors);
    require(
        Boolean.TRUE.equals(aware) ? aware : null,
        "aware",
        "handling.overrule.aware.empty",
        errors);
  }

  // The police need no advice about a report to themselves.
  private boolean needsAdvice() {
    return act != VisibleAct.POLICE_REPORT;
  }

  private static void require(
      @Nullable Object answer, String field, String key, BindingResult errors) {
    if (answer == null) {
      errors.rejectValue(field, key);
    }
  }

  /** Returns the decision, once the form was found complete. */
  ExemptionService.Decision toDecision(VisibleAct chosen, Cause why) {
    return new ExemptionService.Decision(
        chosen,
        why,
        told == Told.YES,
        danger,
        needsAdvice() ? policeAdvice : null,
        words == null ? "" : words,
        needsAdvice() ? whyNoAdvice : null);
  }
}
