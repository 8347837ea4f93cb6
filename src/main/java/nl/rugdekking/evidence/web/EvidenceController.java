// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.evidence.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.Endpoint.Gate;
import nl.rugdekking.access.HiddenException;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.evidence.EvidenceDownloads;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Sends files of evidence to the browser, to whoever reads the case or to the reporter. A picture
 * that was drawn anew here (the cleaned copy) is shown in the browser; all other files are
 * downloaded.
 */
@Controller
@RequestMapping("/{organisatie}")
record EvidenceController(EvidenceDownloads downloads) {

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
    try (var file = downloads.open(access, bewijs, cleaned)) {
      EvidenceResponse.write(file, response);
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
    try (var file = downloads.openOwn(viewer, melding, bewijs)) {
      EvidenceResponse.write(file, response);
    }
  }

  /** Sends a small copy of a picture, for the page of its reporter. */
  @GetMapping("/meldingen/{melding}/bewijs/{bewijs}/klein")
  @Endpoint(Gate.MEMBER)
  void openOwnThumbnail(
      Viewer viewer,
      @PathVariable UUID melding,
      @PathVariable UUID bewijs,
      HttpServletResponse response)
      throws IOException {
    try (var file = downloads.openOwnThumbnail(viewer, melding, bewijs)) {
      EvidenceResponse.write(file, response);
    }
  }
}
