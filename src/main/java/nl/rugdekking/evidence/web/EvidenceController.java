// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.evidence.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.Endpoint.Gate;
import nl.rugdekking.access.HiddenException;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.evidence.EvidenceDownloads;
import nl.rugdekking.evidence.EvidenceFile;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Sends files of evidence to the browser. Only a picture that we drew ourselves is shown in the
 * browser; all other files are downloaded.
 */
@Controller
@RequestMapping("/{organisatie}")
record EvidenceController(EvidenceDownloads looks) {

  @GetMapping("/incidenten/{nummer}/bewijs/{bewijs}/{soort}")
  @Endpoint(value = Gate.CASE, action = Action.READ_REPORT)
  void open(
      CaseAccess access,
      @PathVariable UUID bewijs,
      @PathVariable String soort,
      HttpServletResponse response)
      throws IOException {
    var cleaned =
        switch (soort) {
          case "schoon" -> true;
          case "origineel" -> false;
          default -> throw new HiddenException();
        };
    try (var file = looks.open(access, bewijs, cleaned)) {
      write(file, response);
    }
  }

  @GetMapping("/meldingen/{melding}/bewijs/{bewijs}")
  @Endpoint(Gate.MEMBER)
  void openOwn(
      Viewer viewer,
      @PathVariable UUID melding,
      @PathVariable UUID bewijs,
      HttpServletResponse response)
      throws IOException {
    try (var file = looks.openOwn(viewer, melding, bewijs)) {
      write(file, response);
    }
  }

  // Writes the response directly, because the memory of the file is released right after.
  private static void write(EvidenceFile file, HttpServletResponse response) throws IOException {
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
