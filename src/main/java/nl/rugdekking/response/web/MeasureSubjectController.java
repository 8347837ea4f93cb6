// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response.web;

import static nl.rugdekking.access.Endpoint.Gate.CASE;

import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.PartId;
import nl.rugdekking.register.StalePageException;
import nl.rugdekking.response.MeasureSubjectLinks;
import nl.rugdekking.response.ResponseId;
import nl.rugdekking.subject.SubjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Links a measure to a recorded subject, that is, a perpetrator. */
@Controller
record MeasureSubjectController(MeasureSubjectLinks subjectLinks, ResponseAddresses addresses) {

  @Endpoint(value = CASE, action = Action.DECIDE)
  @PostMapping(ResponseController.PATH + "/{reactie}/veroorzaker")
  String direct(
      CaseAccess access,
      @PathVariable UUID deel,
      @PathVariable UUID reactie,
      @RequestParam(defaultValue = "") String veroorzaker) {
    var part = new PartId(deel);
    subjectLinks.changeSubject(access, part, new ResponseId(reactie), subject(veroorzaker));
    return "redirect:" + addresses.linksFor(access, part, null).here();
  }

  private static @Nullable SubjectId subject(String chosen) {
    try {
      return chosen.isBlank() ? null : new SubjectId(UUID.fromString(chosen));
    } catch (IllegalArgumentException notOurs) {
      throw new StalePageException();
    }
  }
}
