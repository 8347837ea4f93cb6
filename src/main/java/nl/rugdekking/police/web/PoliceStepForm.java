// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import nl.rugdekking.police.PoliceStatement;
import nl.rugdekking.police.PoliceStep;
import nl.rugdekking.police.PoliceStepKind;
import nl.rugdekking.register.web.TextForm;
import nl.rugdekking.web.TypedDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * The form that records a step in the log of the police.
 *
 * @param step the id that was made with the page, so that sending the form twice records one step
 * @param request what the police ask of the organisation, with the day by which it is done
 * @param quiet true when the police asked to keep the step from the affected person for now
 */
record PoliceStepForm(
    @Nullable UUID step,
    @NotNull(message = "{register.choose}") @Nullable PoliceStepKind kind,
    @Nullable String on,
    @Size(max = PoliceStepForm.MAX_LINE, message = "{police.long}") @Nullable String station,
    @Size(max = PoliceStepForm.MAX_LINE, message = "{police.long}") @Nullable String number,
    @Size(max = PoliceStepForm.MAX_LINE, message = "{police.long}") @Nullable String person,
    @Size(max = TextForm.MAX_LENGTH, message = "{register.words.long}") @Nullable String words,
    @Nullable String askFrom,
    @Nullable Boolean quiet,
    @Nullable String quietUntil,
    @Size(max = TextForm.MAX_LENGTH, message = "{register.words.long}")
        @Nullable String quietReason,
    @Size(max = TextForm.MAX_LENGTH, message = "{register.words.long}") @Nullable String request,
    @Nullable String requestBy) {

  static final int MAX_LINE = 200;

  static PoliceStepForm empty(LocalDate today) {
    return new PoliceStepForm(
        UUID.randomUUID(),
        null,
        today.toString(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  /** Adds the errors that the annotations do not find. */
  void check(BindingResult errors) {
    if (TypedDate.parse(on).isEmpty()) {
      errors.rejectValue("on", "police.day.empty");
    }
    if (isTyped(askFrom) && TypedDate.parse(askFrom).isEmpty()) {
      errors.rejectValue("askFrom", "police.day.empty");
    }
    if (isTyped(request) && TypedDate.parse(requestBy).isEmpty()) {
      errors.rejectValue("requestBy", "police.day.empty");
    }
    if (Boolean.TRUE.equals(quiet) && TypedDate.parse(quietUntil).isEmpty()) {
      errors.rejectValue("quietUntil", "police.day.empty");
    }
  }

  private PoliceStep.@Nullable Request findRequest() {
    return isTyped(request)
        ? TypedDate.parse(requestBy)
            .map(by -> new PoliceStep.Request(request, by, null))
            .orElse(null)
        : null;
  }

  private static boolean isTyped(@Nullable String text) {
    return text != null && !text.isBlank();
  }

  /**
   * Returns the step that the form describes. A form without an id was not made by our page, so the
   * step gets a new id.
   */
  PoliceStatement toStatement(PoliceStepKind chosen, LocalDate day) {
    return new PoliceStatement(
        step == null ? UUID.randomUUID() : step,
        chosen,
        day,
        null,
        new PoliceStep.PoliceContact(station, number, person),
        words,
        TypedDate.parse(askFrom).orElse(null),
        findQuiet(),
        findRequest());
  }

  private PoliceStep.@Nullable Quiet findQuiet() {
    return Boolean.TRUE.equals(quiet)
        ? TypedDate.parse(quietUntil)
            .map(until -> new PoliceStep.Quiet(until, quietReason))
            .orElse(null)
        : null;
  }
}
