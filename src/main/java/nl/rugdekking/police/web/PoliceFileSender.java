// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.police.MadePoliceFiles;
import nl.rugdekking.police.PoliceBundles;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Sends a file for the police that was made, alone or together with the evidence in it. */
@Component
record PoliceFileSender(MadePoliceFiles files, PoliceBundles bundles) {

  static final String WITH_EVIDENCE = "/bestanden";
  static final String EVIDENCE = "/bewijs/";

  void send(CaseAccess access, UUID part, UUID file, HttpServletResponse response)
      throws IOException {
    var content = files.open(access, new PartId(part), file);
    begin(response, MediaType.APPLICATION_PDF_VALUE, access.number() + "-politie.pdf");
    response.setContentLength(content.length);
    response.getOutputStream().write(content);
    response.flushBuffer();
  }

  // Writes the response directly, because all files together may not fit in the memory.
  void sendWithEvidence(CaseAccess access, UUID part, UUID file, HttpServletResponse response)
      throws IOException {
    var bundle = bundles.read(access, new PartId(part), file);
    begin(response, "application/zip", access.number() + "-politie.zip");
    bundles.write(access, new PartId(part), bundle, response.getOutputStream());
    response.flushBuffer();
  }

  /** Sends one file of the case, which is never shown in the browser because others made it. */
  void sendEvidence(CaseAccess access, UUID part, UUID item, HttpServletResponse response)
      throws IOException {
    try (var file = bundles.open(access, new PartId(part), item)) {
      begin(response, MediaType.APPLICATION_OCTET_STREAM_VALUE, file.name());
      response.setContentLength(file.content().length);
      response.getOutputStream().write(file.content());
      response.flushBuffer();
    }
  }

  private static void begin(HttpServletResponse response, String type, String name) {
    var disposition =
        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build();
    response.setContentType(type);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition.toString());
    response.setHeader("X-Content-Type-Options", "nosniff");
  }
}
