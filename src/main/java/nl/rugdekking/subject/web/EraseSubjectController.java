// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject.web;

import static nl.rugdekking.access.Endpoint.Gate.CASE;

import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.PartId;
import nl.rugdekking.subject.SubjectErasure;
import nl.rugdekking.subject.SubjectId;
import nl.rugdekking.subject.Subjects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The page that erases a subject (a recorded perpetrator) who was recorded wrongly, or who may not
 * be stored any longer.
 */
@Controller
record EraseSubjectController(SubjectErasure erasure, Subjects subjects, SubjectPages pages) {

  private static final String PATH = SubjectsController.PATH + "/{veroorzaker}/wissen";

  @Endpoint(value = CASE, action = Action.SUBJECT)
  @GetMapping(PATH)
  String ask(
      CaseAccess access, @PathVariable UUID deel, @PathVariable UUID veroorzaker, Model model) {
    var subject = subjects.get(access, new PartId(deel), new SubjectId(veroorzaker));
    var base = pages.addFrame(access, deel, Action.SUBJECT, model);
    model.addAttribute("target", base + "/" + veroorzaker + "/wissen");
    model.addAttribute("here", pages.side(subject));
    return "subject/erase";
  }

  @Endpoint(value = CASE, action = Action.SUBJECT)
  @PostMapping(PATH)
  String erase(CaseAccess access, @PathVariable UUID deel, @PathVariable UUID veroorzaker) {
    var part = new PartId(deel);
    erasure.erase(access, part, new SubjectId(veroorzaker));
    return "redirect:" + pages.address(access, part);
  }
}
