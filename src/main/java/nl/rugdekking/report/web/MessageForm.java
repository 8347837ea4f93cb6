// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import nl.rugdekking.register.Said;
import nl.rugdekking.web.TypedText;
import org.jspecify.annotations.Nullable;

/**
 * The form for one message.
 *
 * @param form the id made with the page, so that a form sent twice counts as one message
 */
record MessageForm(
    @Nullable UUID form,
    @NotBlank(message = "{report.message.empty}")
        @Size(max = MessageForm.MOST, message = "{report.message.long}")
        @Nullable String words) {

  static final int MOST = 5_000;

  MessageForm {
    words = words == null ? null : TypedText.story(TypedText.readable(words));
  }

  static MessageForm empty() {
    return new MessageForm(UUID.randomUUID(), "");
  }

  Said said() {
    return new Said(form == null ? UUID.randomUUID() : form, words == null ? "" : words);
  }
}
