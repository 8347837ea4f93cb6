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

/** Sends a file of the case to whoever makes the file for the police, who looks at it first. */
@Controller
@RequestMapping("/{organisatie}/incidenten/{nummer}/getroffenen/{deel}")
record PoliceEvidenceController(PoliceFileSender sender) {

  @Endpoint(value = CASE, action = Action.DECIDE)
  @GetMapping(PoliceFilePage.PAGE + PoliceFileSender.EVIDENCE + "{bewijs}")
  void openEvidence(
      CaseAccess access,
      @PathVariable UUID deel,
      @PathVariable UUID bewijs,
      HttpServletResponse response)
      throws IOException {
    access.require(Action.DECIDE, new PartId(deel));
    sender.sendEvidence(access, deel, bewijs, response);
  }

  @Endpoint(value = CASE, action = Action.KEEP_GIVEN)
  @GetMapping(
      "/toegewezen/{belofte}" + PoliceFilePage.GIVEN + PoliceFileSender.EVIDENCE + "{bewijs}")
  void openGivenEvidence(
      CaseAccess access,
      @PathVariable UUID deel,
      @PathVariable UUID belofte,
      @PathVariable UUID bewijs,
      HttpServletResponse response)
      throws IOException {
    access.requirePromiseOwner(new PartId(deel), belofte);
    sender.sendEvidence(access, deel, bewijs, response);
  }
}
