// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.outgoing.web;

import static nl.rugdekking.access.Endpoint.Gate.CASE;

import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Endpoint;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The files of a letter, for whoever reads the case. */
@Controller
record LetterFileController(LetterWays ways, LetterFileSender sender) {

  @Endpoint(value = CASE, action = Action.READ)
  @GetMapping(LetterPlace.PATH + "/voorbeeld")
  ResponseEntity<byte[]> preview(
      CaseAccess access,
      @PathVariable UUID deel,
      @PathVariable UUID reactie,
      @PathVariable String brief) {
    return sender.sendPreview(access, ways.ofCase(access, deel, reactie, brief));
  }

  @Endpoint(value = CASE, action = Action.READ)
  @GetMapping(LetterPlace.PATH + "/bestand")
  ResponseEntity<byte[]> document(
      CaseAccess access,
      @PathVariable UUID deel,
      @PathVariable UUID reactie,
      @PathVariable String brief) {
    return sender.sendDocument(access, ways.ofCase(access, deel, reactie, brief));
  }

  @Endpoint(value = CASE, action = Action.READ)
  @GetMapping(LetterPlace.PATH + "/odt")
  ResponseEntity<byte[]> editable(
      CaseAccess access,
      @PathVariable UUID deel,
      @PathVariable UUID reactie,
      @PathVariable String brief) {
    return sender.sendEditable(access, ways.ofCase(access, deel, reactie, brief));
  }
}
