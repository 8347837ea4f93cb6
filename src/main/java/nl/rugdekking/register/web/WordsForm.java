// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Something in one's own words. */
record WordsForm(
    @NotBlank(message = "{register.words.empty}")
        @Size(max = WordsForm.MOST, message = "{register.words.long}")
        String words,
    boolean marked) {

  static final int MOST = 5_000;

  static WordsForm empty() {
    return new WordsForm("", false);
  }
}
