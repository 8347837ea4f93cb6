// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import nl.rugdekking.alarm.FirstHour;
import nl.rugdekking.alarm.FirstHourStep;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** The form with which a step of the first hour is recorded. */
record FirstHourForm(
    @Nullable UUID form,
    @NotNull(message = "{alarm.step.choose}") @Nullable FirstHourStep step,
    @Size(max = 200, message = "{alarm.step.reference.long}") @Nullable String reference,
    @Size(max = 5_000, message = "{alarm.step.note.long}") @Nullable String note) {

  /**
   * Returns the form for a step, or for a step that is still to be chosen.
   *
   * @param place the place that was reported, or an empty text; it is proposed as the address that
   *     the police watch
   */
  static FirstHourForm of(@Nullable FirstHourStep step, String place) {
    var note = step == FirstHourStep.POLICE_ATTENTION ? place : "";
    return new FirstHourForm(UUID.randomUUID(), step, "", note);
  }

  void check(BindingResult errors) {
    if (step != null && step.needsNote() && (note == null || note.isBlank())) {
      errors.rejectValue("note", "alarm.step.note.missing");
    }
  }

  /** Returns the step. A form without an id was not made by our page, so it gets a new id. */
  FirstHour.StepRequest toStep() {
    return new FirstHour.StepRequest(
        form == null ? UUID.randomUUID() : form, Objects.requireNonNull(step), reference, note);
  }
}
