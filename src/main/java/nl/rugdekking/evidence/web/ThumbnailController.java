// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.evidence.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.Endpoint.Gate;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.evidence.EvidenceDownloads;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Sends a picture that somebody reported with, as small as their own page shows it. */
@Controller
record ThumbnailController(EvidenceDownloads looks) {

  @GetMapping("/{organisatie}/meldingen/{melding}/bewijs/{bewijs}/klein")
  @Endpoint(Gate.MEMBER)
  void openOwn(
      Viewer viewer,
      @PathVariable UUID melding,
      @PathVariable UUID bewijs,
      HttpServletResponse response)
      throws IOException {
    try (var file = looks.openOwnThumbnail(viewer, melding, bewijs)) {
      EvidenceResponse.write(file, response);
    }
  }
}
