// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import nl.rugdekking.register.Said;
import org.jspecify.annotations.Nullable;

/**
 * Something in one's own words.
 *
 * @param marked only the form of a note asks for it; the others send nothing
 */
public record WordsForm(
    @Nullable UUID form,
    @NotBlank(message = "{register.words.empty}")
        @Size(max = WordsForm.MOST, message = "{register.words.long}")
        String words,
    @Nullable Boolean marked) {

  public static final int MOST = 5_000;

  public static WordsForm empty() {
    return new WordsForm(UUID.randomUUID(), "", false);
  }

  public boolean isMarked() {
    return Boolean.TRUE.equals(marked);
  }

  /** A form without a number of its own can only be sent by hand; each is then a new one. */
  public Said said() {
    return new Said(form == null ? UUID.randomUUID() : form, words);
  }
}
