// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The form for a person, by e-mail address or full name. */
record PersonForm(
    @NotBlank(message = "{handling.who.empty}") @Size(max = 200) @Nullable String who) {

  String whoOrEmpty() {
    return who == null ? "" : who;
  }
}
