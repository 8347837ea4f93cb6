// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import nl.rugdekking.register.SubmittedText;
import org.jspecify.annotations.Nullable;

/**
 * A form for one text.
 *
 * @param form the id of this form, so that a form that is sent twice is saved once
 * @param marked true on the form of a note when the police asked to hide it from the affected
 *     person
 */
public record TextForm(
    @Nullable UUID form,
    @NotBlank(message = "{register.words.empty}")
        @Size(max = TextForm.MAX_LENGTH, message = "{register.words.long}")
        String words,
    @Nullable Boolean marked) {

  public static final int MAX_LENGTH = 5_000;

  public static TextForm empty() {
    return new TextForm(UUID.randomUUID(), "", false);
  }

  /** Returns true when nothing was written in a field. */
  public static boolean isEmpty(@Nullable String words) {
    return words == null || words.isBlank();
  }

  public boolean isMarked() {
    return Boolean.TRUE.equals(marked);
  }

  /** A form without an id was not made by our page, so each one counts as new. */
  public SubmittedText toSubmittedText() {
    return new SubmittedText(form == null ? UUID.randomUUID() : form, words);
  }
}
