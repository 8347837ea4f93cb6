// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.objection.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import nl.rugdekking.objection.ObjectionKind;
import nl.rugdekking.objection.ObjectionStatement;
import nl.rugdekking.register.web.TextForm;
import org.jspecify.annotations.Nullable;

/**
 * The form that records that an objection was received.
 *
 * @param objection the id that was made with the page, so that sending the form twice records one
 *     objection
 */
record NewObjectionForm(
    @Nullable UUID objection,
    @NotNull(message = "{register.choose}") @Nullable ObjectionKind kind,
    @Nullable String receivedOn,
    @Size(max = TextForm.MAX_LENGTH, message = "{register.words.long}") @Nullable String words,
    @Size(max = NewObjectionForm.MAX_LINE, message = "{objection.long}") @Nullable String handler) {

  static final int MAX_LINE = 200;

  /** Returns the empty form. The only possible kind is chosen beforehand. */
  static NewObjectionForm empty(@Nullable ObjectionKind only, LocalDate today) {
    return new NewObjectionForm(UUID.randomUUID(), only, today.toString(), null, null);
  }

  /** A form without an id was not made by our page, so what it records gets a new id. */
  ObjectionStatement toStatement(ObjectionKind chosen, LocalDate day) {
    var id = objection == null ? UUID.randomUUID() : objection;
    return new ObjectionStatement(id, chosen, day, words, handler);
  }
}
