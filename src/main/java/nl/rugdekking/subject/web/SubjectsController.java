// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject.web;

import static nl.rugdekking.access.Endpoint.Gate.CASE;

import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.PartId;
import nl.rugdekking.subject.SubjectShield;
import nl.rugdekking.subject.Subjects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The list of the alleged perpetrators of a part, with perpetrators in other cases who may be the
 * same person.
 */
@Controller
record SubjectsController(
    Subjects subjects, SubjectShield shield, SubjectPages pages, RequestPages requests) {

  static final String PATH = "/{organisatie}/incidenten/{nummer}/getroffenen/{deel}/veroorzakers";

  @Endpoint(value = CASE, action = Action.READ_SUBJECT)
  @GetMapping(PATH)
  String list(CaseAccess access, @PathVariable UUID deel, Model model) {
    pages.addFrame(access, deel, Action.READ_SUBJECT, model);
    model.addAttribute(
        "rows",
        subjects.list(access, new PartId(deel)).stream()
            .map(subject -> pages.row(access, subject))
            .toList());
    var part = new PartId(deel);
    model.addAttribute("requests", requests.rows(access, part));
    model.addAttribute("shielded", shield.hasShielded(access, part));
    model.addAttribute("mayOpenShielded", access.may(Action.OPEN_SHIELDED, part));
    return "subject/subjects";
  }
}
