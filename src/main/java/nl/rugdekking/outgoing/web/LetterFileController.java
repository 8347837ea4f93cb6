// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.outgoing.web;

import static nl.rugdekking.access.Endpoint.Gate.CASE;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.outgoing.LetterDesk;
import nl.rugdekking.outgoing.LetterDesk.LetterFile;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Sends the files of a letter. A file that was made by this application can be viewed in the
 * browser, and every file can be saved.
 */
@Controller
record LetterFileController(LetterDesk desk) {

  @Endpoint(value = CASE, action = Action.READ)
  @GetMapping(LetterPlace.PATH + "/voorbeeld")
  ResponseEntity<byte[]> preview(
      CaseAccess access,
      @PathVariable UUID deel,
      @PathVariable UUID reactie,
      @PathVariable String brief) {
    var file = desk.open(access, LetterPlace.of(deel, reactie, brief), false);
    return send(file.ours(), file);
  }

  @Endpoint(value = CASE, action = Action.READ)
  @GetMapping(LetterPlace.PATH + "/bestand")
  ResponseEntity<byte[]> document(
      CaseAccess access,
      @PathVariable UUID deel,
      @PathVariable UUID reactie,
      @PathVariable String brief) {
    return send(false, desk.open(access, LetterPlace.of(deel, reactie, brief), false));
  }

  @Endpoint(value = CASE, action = Action.READ)
  @GetMapping(LetterPlace.PATH + "/odt")
  ResponseEntity<byte[]> editable(
      CaseAccess access,
      @PathVariable UUID deel,
      @PathVariable UUID reactie,
      @PathVariable String brief) {
    return send(false, desk.open(access, LetterPlace.of(deel, reactie, brief), true));
  }

  // Only files that the application made itself are shown in the browser.
  private static ResponseEntity<byte[]> send(boolean inBrowser, LetterFile file) {
    var disposition =
        (inBrowser ? ContentDisposition.inline() : ContentDisposition.attachment())
            .filename(file.name(), StandardCharsets.UTF_8)
            .build();
    return ResponseEntity.ok()
        .contentType(MediaType.valueOf(file.format().type()))
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .header("X-Content-Type-Options", "nosniff")
        .body(file.content());
  }
}
