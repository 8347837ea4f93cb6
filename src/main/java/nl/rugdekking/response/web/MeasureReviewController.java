// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response.web;

import static nl.rugdekking.access.Endpoint.Gate.CASE;

import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.PartId;
import nl.rugdekking.response.MeasureReviews;
import nl.rugdekking.response.ResponseId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Records that a measure ends on its last day, because it is not needed any longer. */
@Controller
record MeasureReviewController(MeasureReviews reviews, ResponseAddresses addresses) {

  @Endpoint(value = CASE, action = Action.DECIDE)
  @PostMapping(ResponseController.PATH + "/{reactie}/aflopen")
  String letEnd(CaseAccess access, @PathVariable UUID deel, @PathVariable UUID reactie) {
    var part = new PartId(deel);
    reviews.letEnd(access, part, new ResponseId(reactie));
    return "redirect:" + addresses.linksFor(access, part, null).here();
  }
}
