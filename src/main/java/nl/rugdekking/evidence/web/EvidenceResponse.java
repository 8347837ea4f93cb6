// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.evidence.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import nl.rugdekking.evidence.EvidenceFile;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** Sends a file of evidence so that no browser runs or keeps anything of it. */
public final class EvidenceResponse {

  private EvidenceResponse() {}

  // Writes the response directly, because the memory of the file is released right after.
  public static void write(EvidenceFile file, HttpServletResponse response) throws IOException {
    var disposition =
        (file.displayable() ? ContentDisposition.inline() : ContentDisposition.attachment())
            .filename(file.name(), StandardCharsets.UTF_8)
            .build();
    response.setContentType(file.type());
    response.setContentLength(file.content().length);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition.toString());
    response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.getOutputStream().write(file.content());
    response.flushBuffer();
  }
}
