// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.objection.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import nl.rugdekking.objection.Objection;
import nl.rugdekking.objection.ObjectionHearing;
import nl.rugdekking.register.web.TextForm;
import nl.rugdekking.web.TypedDate;
import org.jspecify.annotations.Nullable;

/**
 * The form that records how the sender of an objection was heard, or why not.
 *
 * @param version the version of the objection on the page
 * @param heardWhom the names of those who were heard
 * @param words what came out of the hearing, or why there was none
 */
record HearingForm(
    @Nullable Integer version,
    @NotNull(message = "{register.choose}") @Nullable Held held,
    @Nullable String heardOn,
    @Size(max = NewObjectionForm.MAX_LINE, message = "{objection.long}") @Nullable String heardBy,
    @Size(max = NewObjectionForm.MAX_LINE, message = "{objection.long}") @Nullable String heardWhom,
    @Size(max = TextForm.MAX_LENGTH, message = "{register.words.long}") @Nullable String words) {

  /** The answer to the question if the sender was heard. */
  enum Held {
    YES,
    NO
  }

  /** Returns the form with what was recorded; whoever handles it is proposed as the hearer. */
  static HearingForm begin(Objection objection) {
    var recorded = objection.hearing();
    var on = recorded.on();
    var held = !recorded.isRecorded() ? null : on == null ? Held.NO : Held.YES;
    return new HearingForm(
        objection.version(),
        held,
        on == null ? null : on.toString(),
        recorded.isRecorded() ? recorded.by() : objection.handler(),
        recorded.whom(),
        recorded.words());
  }

  /** Returns true when it says both that nobody was heard and on which day. */
  boolean isContradictory() {
    return held == Held.NO && heardOn != null && !heardOn.isBlank();
  }

  /** Returns true when somebody was heard, and no day was typed on which that was. */
  boolean hasNoDay() {
    return held == Held.YES && TypedDate.parse(heardOn).isEmpty();
  }

  ObjectionHearing toHearing() {
    return held == Held.YES
        ? new ObjectionHearing(TypedDate.parse(heardOn).orElse(null), heardBy, heardWhom, words)
        : new ObjectionHearing(null, null, null, words);
  }
}
