// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response.web;

import static nl.rugdekking.access.Endpoint.Gate.CASE;

import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.PartId;
import nl.rugdekking.register.web.CaseAddresses;
import nl.rugdekking.response.MeasureBreaches;
import nl.rugdekking.response.ResponseId;
import nl.rugdekking.response.Responses;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The button that begins a report about a breach of a measure. */
@Controller
record BreachController(
    MeasureBreaches breaches, Responses responses, BreachTexts texts, CaseAddresses addresses) {

  @Endpoint(value = CASE, action = Action.DECIDE)
  @PostMapping(ResponseController.PATH + "/{reactie}/overtreding")
  String begin(CaseAccess access, @PathVariable UUID deel, @PathVariable UUID reactie) {
    var part = new PartId(deel);
    var measure = responses.get(access, part, new ResponseId(reactie));
    var draft = breaches.begin(access, part, measure.id(), texts.beginReport(measure));
    return "redirect:" + addresses.home() + "/melden?concept=" + draft;
  }
}
