// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject.web;

import static nl.rugdekking.access.Endpoint.Gate.CASE;

import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.PartId;
import nl.rugdekking.subject.AcquittalService;
import nl.rugdekking.subject.SubjectId;
import nl.rugdekking.subject.Subjects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The page that takes back the accusation of a colleague. */
@Controller
record AcquitController(AcquittalService acquittals, Subjects subjects, SubjectPages pages) {

  private static final String PATH = SubjectsController.PATH + "/{veroorzaker}/geen-collega";

  @Endpoint(value = CASE, action = Action.SUBJECT)
  @GetMapping(PATH)
  String ask(
      CaseAccess access, @PathVariable UUID deel, @PathVariable UUID veroorzaker, Model model) {
    var subject = subjects.get(access, new PartId(deel), new SubjectId(veroorzaker));
    var base = pages.addFrame(access, deel, Action.SUBJECT, model);
    model.addAttribute("target", base + "/" + veroorzaker + "/geen-collega");
    model.addAttribute("here", pages.side(subject));
    model.addAttribute("given", acquittals.isReassignedSince(access, new PartId(deel)));
    return "subject/acquit";
  }

  @Endpoint(value = CASE, action = Action.SUBJECT)
  @PostMapping(PATH)
  String acquit(CaseAccess access, @PathVariable UUID deel, @PathVariable UUID veroorzaker) {
    acquittals.acquit(access, new PartId(deel), new SubjectId(veroorzaker));
    // The present handler may not be allowed to see the case any longer.
    return "redirect:/{organisatie}/incidenten?klaar=geen-collega";
  }
}
