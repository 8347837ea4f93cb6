// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.outgoing.web;

import java.nio.charset.StandardCharsets;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.outgoing.LetterDesk;
import nl.rugdekking.outgoing.LetterDesk.LetterFile;
import nl.rugdekking.outgoing.web.LetterWays.Way;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Sends the files of a letter. A file that was made by this application can be viewed in the
 * browser, and every file can be saved.
 */
@Component
record LetterFileSender(LetterDesk desk) {

  ResponseEntity<byte[]> sendPreview(CaseAccess access, Way way) {
    var file = desk.open(access, way.letter(), false);
    return send(file.ours(), file);
  }

  ResponseEntity<byte[]> sendDocument(CaseAccess access, Way way) {
    return send(false, desk.open(access, way.letter(), false));
  }

  ResponseEntity<byte[]> sendEditable(CaseAccess access, Way way) {
    return send(false, desk.open(access, way.letter(), true));
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
