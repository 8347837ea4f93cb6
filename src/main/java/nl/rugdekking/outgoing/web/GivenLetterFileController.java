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

/** The files of a letter, for somebody to whom the promise of an answer was given. */
@Controller
record GivenLetterFileController(LetterWays ways, LetterFileSender sender) {

  @Endpoint(value = CASE, action = Action.KEEP_GIVEN)
  @GetMapping(LetterPlace.GIVEN_PATH + "/voorbeeld")
  ResponseEntity<byte[]> preview(
      CaseAccess access,
      @PathVariable UUID deel,
      @PathVariable UUID belofte,
      @PathVariable String brief) {
    return sender.sendPreview(access, ways.ofGiven(access, deel, belofte, brief));
  }

  @Endpoint(value = CASE, action = Action.KEEP_GIVEN)
  @GetMapping(LetterPlace.GIVEN_PATH + "/bestand")
  ResponseEntity<byte[]> document(
      CaseAccess access,
      @PathVariable UUID deel,
      @PathVariable UUID belofte,
      @PathVariable String brief) {
    return sender.sendDocument(access, ways.ofGiven(access, deel, belofte, brief));
  }

  @Endpoint(value = CASE, action = Action.KEEP_GIVEN)
  @GetMapping(LetterPlace.GIVEN_PATH + "/odt")
  ResponseEntity<byte[]> editable(
      CaseAccess access,
      @PathVariable UUID deel,
      @PathVariable UUID belofte,
      @PathVariable String brief) {
    return sender.sendEditable(access, ways.ofGiven(access, deel, belofte, brief));
  }
}
