// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.outgoing.web;

import jakarta.validation.constraints.Size;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * The form of a letter that was written elsewhere.
 *
 * @param version the version of the letter that the page showed; empty when it showed none
 */
record ElsewhereForm(
    @Nullable String version,
    @Size(max = 2_000, message = "{outgoing.long}") @Nullable String reason,
    @Nullable MultipartFile letter) {

  static ElsewhereForm empty() {
    return new ElsewhereForm(null, null, null);
  }

  String reasonOrEmpty() {
    return reason == null ? "" : reason.strip();
  }

  byte[] content() throws IOException {
    return letter == null ? new byte[0] : letter.getBytes();
  }
}
