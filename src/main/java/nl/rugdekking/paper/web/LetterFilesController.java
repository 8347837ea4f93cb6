// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.paper.web;

import static nl.rugdekking.access.Endpoint.Gate.OFFICE;

import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.HiddenException;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.paper.LetterKind;
import nl.rugdekking.paper.LetterTemplates;
import nl.rugdekking.paper.Letters;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Sends a template, so that it can be changed in a word processor, and an example of the letter as
 * it would be posted.
 */
@Controller
@RequestMapping("/{organisatie}/beheer/brieven/{brief}/{sjabloon}")
record LetterFilesController(LetterTemplates templates, Letters letters) {

  private static final MediaType ODT = MediaType.valueOf("application/vnd.oasis.opendocument.text");

  @Endpoint(
      value = OFFICE,
      office = {OfficeKind.ADMINISTRATOR, OfficeKind.LEGAL})
  @GetMapping("/bestand")
  ResponseEntity<byte[]> sendTemplate(@PathVariable String brief, @PathVariable String sjabloon) {
    var kind = LetterPath.kind(brief);
    return send(ContentDisposition.attachment(), brief + ".odt", ODT, getFile(kind, sjabloon));
  }

  @Endpoint(
      value = OFFICE,
      office = {OfficeKind.ADMINISTRATOR, OfficeKind.LEGAL})
  @GetMapping("/voorbeeld")
  ResponseEntity<byte[]> sendExample(@PathVariable String brief, @PathVariable String sjabloon) {
    var kind = LetterPath.kind(brief);
    var letter = letters.writeExample(kind, getFile(kind, sjabloon));
    return send(
        ContentDisposition.inline(), brief + ".pdf", MediaType.APPLICATION_PDF, letter.pdf());
  }

  private byte[] getFile(LetterKind kind, String version) {
    return templates.findFile(kind, LetterPath.version(version)).orElseThrow(HiddenException::new);
  }

  private static ResponseEntity<byte[]> send(
      ContentDisposition.Builder disposition, String name, MediaType type, byte[] content) {
    return ResponseEntity.ok()
        .contentType(type)
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.filename(name).build().toString())
        .body(content);
  }
}
