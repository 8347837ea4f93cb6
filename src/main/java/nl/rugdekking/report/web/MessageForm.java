// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import nl.rugdekking.register.SubmittedText;
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
        @Size(max = MessageForm.MAX_LENGTH, message = "{report.message.long}")
        @Nullable String words) {

  static final int MAX_LENGTH = 5_000;

  MessageForm {
    words = words == null ? null : TypedText.cleanText(TypedText.removeUnreadable(words));
  }

  static MessageForm empty() {
    return new MessageForm(UUID.randomUUID(), "");
  }

  SubmittedText toMessage() {
    return new SubmittedText(form == null ? UUID.randomUUID() : form, words == null ? "" : words);
  }
}
