// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.recovery.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import nl.rugdekking.recovery.ClaimConsent;
import nl.rugdekking.recovery.ClaimDecision;
import nl.rugdekking.recovery.Claimant;
import nl.rugdekking.register.acting.OnBehalfOf;
import nl.rugdekking.register.web.TextForm;
import nl.rugdekking.web.TypedDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * The form that decides about the loss of one party.
 *
 * @param choice the name of a way to claim it, or {@link #LEFT}
 * @param authorityOn the day on which the affected person signed the written authority
 */
record DecisionForm(
    @NotBlank(message = "{register.choose}") @Nullable String choice,
    @Nullable String doneBy,
    @Nullable String authorityOn,
    @Nullable String reason,
    @NotBlank(message = "{register.words.empty}")
        @Size(max = TextForm.MAX_LENGTH, message = "{register.words.long}")
        @Nullable String words,
    @Nullable Boolean withoutOthers,
    @Nullable Boolean nameAgreed) {

  static final String LEFT = "LEFT";

  static DecisionForm empty() {
    return new DecisionForm(null, null, null, null, null, null, null);
  }

  /** Adds the errors that the annotations do not find. */
  void check(BindingResult errors) {
    if (LEFT.equals(choice) && TextForm.isEmpty(reason)) {
      errors.rejectValue("reason", "register.choose");
    }
  }

  /** Returns the decision that the form describes. */
  ClaimDecision toDecision(Claimant claimant) {
    var way = findWay();
    return new ClaimDecision(
        claimant,
        way,
        way == null || way == OnBehalfOf.AFFECTED ? null : TypedDate.parse(doneBy).orElse(null),
        way == null ? reason : null,
        words == null ? "" : words,
        new ClaimConsent(
            Boolean.TRUE.equals(withoutOthers),
            Boolean.TRUE.equals(nameAgreed),
            way == OnBehalfOf.AUTHORITY ? TypedDate.parse(authorityOn).orElse(null) : null));
  }

  // A choice that the page does not offer counts as leaving it without a reason, which is refused.
  private @Nullable OnBehalfOf findWay() {
    for (var way : OnBehalfOf.values()) {
      if (way.name().equals(choice)) {
        return way;
      }
    }
    return null;
  }
}
