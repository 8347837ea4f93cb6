// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who speaks about it, and what is said. */
record SpokenForm(
    @Nullable UUID form,
    @NotBlank(message = "{alarm.spoken.speaker.empty}")
        @Size(max = 200, message = "{alarm.spoken.speaker.long}")
        String speaker,
    @NotBlank(message = "{alarm.spoken.said.empty}")
        @Size(max = 5_000, message = "{alarm.spoken.said.long}")
        String said) {

  static SpokenForm empty() {
    return new SpokenForm(UUID.randomUUID(), "", "");
  }

  /** A form without a number of its own can only be sent by hand; each is then a new one. */
  UUID id() {
    return form == null ? UUID.randomUUID() : form;
  }
}
