// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The form for a statement to the outside: who speaks, and what is said. */
record StatementForm(
    @Nullable UUID form,
    @NotBlank(message = "{alarm.spoken.speaker.empty}")
        @Size(max = 200, message = "{alarm.spoken.speaker.long}")
        String speaker,
    @NotBlank(message = "{alarm.spoken.said.empty}")
        @Size(max = 5_000, message = "{alarm.spoken.said.long}")
        String said) {

  static StatementForm empty() {
    return new StatementForm(UUID.randomUUID(), "", "");
  }

  /** Returns the id. A form without one was not made by our page, so it gets a new id. */
  UUID id() {
    return form == null ? UUID.randomUUID() : form;
  }
}
