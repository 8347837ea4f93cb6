// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.objection.web;

import jakarta.validation.constraints.Size;
import nl.rugdekking.register.web.TextForm;
import org.jspecify.annotations.Nullable;

/**
 * The form that records that the answer to an objection was put off.
 *
 * @param toldOn the day of the letter by which the sender was told
 */
record PostponementForm(
    @Nullable String toldOn,
    @Size(max = TextForm.MAX_LENGTH, message = "{register.words.long}") @Nullable String reason) {

  /** The day is left empty, so that nobody records a letter that was not sent. */
  static final PostponementForm EMPTY = new PostponementForm(null, null);
}
