// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police.web;

import static nl.rugdekking.access.Endpoint.Gate.CASE;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.PartId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Sends the files for the police that were made. */
@Controller
@RequestMapping("/{organisatie}/incidenten/{nummer}/getroffenen/{deel}")
record MadePoliceFileController(PoliceFileSender sender) {

  private static final String OWN = PoliceFilePage.PAGE + "/{stuk}";
  private static final String OF_PROMISE =
      "/toegewezen/{belofte}" + PoliceFilePage.GIVEN + "/{stuk}";

  @Endpoint(value = CASE, action = Action.DECIDE)
  @GetMapping(OWN)
  void open(
      CaseAccess access,
      @PathVariable UUID deel,
      @PathVariable UUID stuk,
      HttpServletResponse response)
      throws IOException {
    access.require(Action.DECIDE, new PartId(deel));
    sender.send(access, deel, stuk, response);
  }

  @Endpoint(value = CASE, action = Action.DECIDE)
  @GetMapping(OWN + PoliceFileSender.WITH_EVIDENCE)
  void openWithEvidence(
      CaseAccess access,
      @PathVariable UUID deel,
      @PathVariable UUID stuk,
      HttpServletResponse response)
      throws IOException {
    access.require(Action.DECIDE, new PartId(deel));
    sender.sendWithEvidence(access, deel, stuk, response);
  }

  @Endpoint(value = CASE, action = Action.KEEP_GIVEN)
  @GetMapping(OF_PROMISE)
  void openGiven(
      CaseAccess access,
      @PathVariable UUID deel,
      @PathVariable UUID belofte,
      @PathVariable UUID stuk,
      HttpServletResponse response)
      throws IOException {
    access.requirePromiseOwner(new PartId(deel), belofte);
    sender.send(access, deel, stuk, response);
  }

  @Endpoint(value = CASE, action = Action.KEEP_GIVEN)
  @GetMapping(OF_PROMISE + PoliceFileSender.WITH_EVIDENCE)
  void openGivenWithEvidence(
      CaseAccess access,
      @PathVariable UUID deel,
      @PathVariable UUID belofte,
      @PathVariable UUID stuk,
      HttpServletResponse response)
      throws IOException {
    access.requirePromiseOwner(new PartId(deel), belofte);
    sender.sendWithEvidence(access, deel, stuk, response);
  }
}
