// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject.web;

import static nl.rugdekking.access.Endpoint.Gate.CASE;

import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.PartId;
import nl.rugdekking.register.StalePageException;
import nl.rugdekking.subject.SubjectId;
import nl.rugdekking.subject.SubjectLinks;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The page on which somebody removes the link between two subjects (recorded perpetrators). */
@Controller
record UnlinkSubjectController(SubjectLinks links, SubjectPages pages) {

  private static final String UNLINK =
      SubjectsController.PATH + "/{veroorzaker}/ontkoppelen/{kandidaat}";

  @Endpoint(value = CASE, action = Action.DOSSIER)
  @GetMapping(UNLINK)
  String show(
      CaseAccess access,
      @PathVariable UUID deel,
      @PathVariable UUID veroorzaker,
      @PathVariable UUID kandidaat,
      Model model) {
    var subject = links.getSubject(access, new PartId(deel), new SubjectId(veroorzaker));
    var other =
        links.listLinked(access, subject).stream()
            .filter(member -> member.subject().value().equals(kandidaat))
            .findFirst()
            .orElseThrow(StalePageException::new);
    var base = pages.addFrame(access, deel, Action.DOSSIER, model);
    model.addAttribute("target", base + "/" + veroorzaker + "/ontkoppelen/" + kandidaat);
    model.addAttribute("here", pages.side(subject));
    model.addAttribute("otherNumber", other.number());
    return "subject/unlink";
  }

  @Endpoint(value = CASE, action = Action.DOSSIER)
  @PostMapping(UNLINK)
  String unlink(
      CaseAccess access,
      @PathVariable UUID deel,
      @PathVariable UUID veroorzaker,
      @PathVariable UUID kandidaat) {
    var part = new PartId(deel);
    links.unlink(access, part, new SubjectId(veroorzaker), new SubjectId(kandidaat));
    return "redirect:" + pages.address(access, part);
  }
}
