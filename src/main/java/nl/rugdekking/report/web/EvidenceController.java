// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.Endpoint.Gate;
import nl.rugdekking.access.HiddenException;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.report.EvidenceFile;
import nl.rugdekking.report.EvidenceLooks;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Hands out evidence. Only a picture that we drew ourselves is ever shown in a browser. */
@Controller
@RequestMapping("/{organisatie}")
class EvidenceController {

  private final EvidenceLooks looks;

  EvidenceController(EvidenceLooks looks) {
    this.looks = looks;
  }

  @GetMapping("/incidenten/{nummer}/bewijs/{bewijs}/{soort}")
  @Endpoint(value = Gate.CASE, action = Action.READ_REPORT)
  ResponseEntity<byte[]> open(
      CaseAccess access, @PathVariable UUID bewijs, @PathVariable String soort) {
    var cleaned =
        switch (soort) {
          case "schoon" -> true;
          case "origineel" -> false;
          default -> throw new HiddenException();
        };
    return answer(looks.open(access, bewijs, cleaned));
  }

  @GetMapping("/meldingen/{melding}/bewijs/{bewijs}")
  @Endpoint(Gate.MEMBER)
  ResponseEntity<byte[]> openOwn(
      Viewer viewer, @PathVariable UUID melding, @PathVariable UUID bewijs) {
    return answer(looks.openOwn(viewer, melding, bewijs));
  }

  private static ResponseEntity<byte[]> answer(EvidenceFile file) {
    var disposition =
        (file.shown() ? ContentDisposition.inline() : ContentDisposition.attachment())
            .filename(file.name(), StandardCharsets.UTF_8)
            .build();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(file.type()))
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .header("X-Content-Type-Options", "nosniff")
        .body(file.content());
  }
}
