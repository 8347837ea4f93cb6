// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling.web;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import nl.rugdekking.handling.Explanation;
import nl.rugdekking.handling.Settlement;
import nl.rugdekking.promise.Proof;
import nl.rugdekking.promise.WaitingFor;
import nl.rugdekking.register.acting.OnBehalfOf;
import nl.rugdekking.register.web.TextForm;
import nl.rugdekking.web.TypedDate;
import org.jspecify.annotations.Nullable;

/**
 * The form for keeping, explaining or delaying a promise. The three forms share one record, and
 * each uses its own fields.
 *
 * @param asked true when the affected person was asked if something that is meant for later is
 *     still needed; only the form for explaining has this field
 */
record SettleForm(
    int version,
    @Size(max = TextForm.MAX_LENGTH, message = "{register.words.long}") @Nullable String words,
    @Nullable String reason,
    @Nullable Boolean asked,
    @Nullable WaitingFor whom,
    @Nullable String until,
    @Nullable OnBehalfOf onBehalfOf,
    @Nullable Boolean withoutOthers,
    @Nullable String doneBy,
    @Nullable String doneOn,
    @Size(max = SettleForm.MAX_LINE, message = "{handling.proof.long}") @Nullable String who,
    @Size(max = SettleForm.MAX_LINE, message = "{handling.proof.long}")
        @Nullable String reference) {

  static final int MAX_LINE = 200;

  static SettleForm empty(int version) {
    return new SettleForm(
        version, null, null, null, null, null, null, null, null, null, null, null);
  }

  /** Returns an empty form in which is chosen that the organisation does it. */
  static SettleForm forOrganisation(int version) {
    return new SettleForm(
        version,
        null,
        null,
        null,
        null,
        null,
        OnBehalfOf.ORGANISATION,
        null,
        null,
        null,
        null,
        null);
  }

  /** Returns why the promise is not kept, once a reason was chosen. */
  Explanation toExplanation(String chosen) {
    return new Explanation(chosen, wordsOrEmpty(), Boolean.TRUE.equals(asked));
  }

  Settlement toSettlement() {
    return new Settlement(
        wordsOrEmpty(),
        onBehalfOf,
        Boolean.TRUE.equals(withoutOthers),
        TypedDate.parse(doneBy).orElse(null),
        TypedDate.parse(doneOn).map(this::proof).orElse(null));
  }

  private Proof proof(LocalDate on) {
    var number = reference == null || reference.isBlank() ? null : reference.strip();
    return new Proof(on, who == null ? "" : who.strip(), number);
  }

  String wordsOrEmpty() {
    return words == null ? "" : words;
  }
}
