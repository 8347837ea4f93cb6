// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject.web;

import static nl.rugdekking.access.Endpoint.Gate.CASE;

import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.PartId;
import nl.rugdekking.subject.SubjectId;
import nl.rugdekking.subject.SubjectLinks;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The page on which somebody links two subjects (recorded perpetrators) as the same person. */
@Controller
record LinkSubjectController(SubjectLinks links, SubjectPages pages) {

  private static final String LINK =
      SubjectsController.PATH + "/{veroorzaker}/koppelen/{kandidaat}";

  @Endpoint(value = CASE, action = Action.DOSSIER)
  @GetMapping(LINK)
  String show(
      CaseAccess access,
      @PathVariable UUID deel,
      @PathVariable UUID veroorzaker,
      @PathVariable UUID kandidaat,
      Model model) {
    var part = new PartId(deel);
    var pair = links.getPair(access, part, new SubjectId(veroorzaker), new SubjectId(kandidaat));
    var base = pages.addFrame(access, deel, Action.DOSSIER, model);
    model.addAttribute("target", base + "/" + veroorzaker + "/koppelen/" + kandidaat);
    model.addAttribute("here", pages.side(pair.subject()));
    model.addAttribute("there", pages.side(pair.known()));
    model.addAttribute("otherNumber", pair.candidate().number());
    model.addAttribute("why", pages.describeReasons(pair.candidate()));
    return "subject/link";
  }

  @Endpoint(value = CASE, action = Action.DOSSIER)
  @PostMapping(LINK)
  String link(
      CaseAccess access,
      @PathVariable UUID deel,
      @PathVariable UUID veroorzaker,
      @PathVariable UUID kandidaat) {
    var part = new PartId(deel);
    links.link(access, part, new SubjectId(veroorzaker), new SubjectId(kandidaat));
    return "redirect:" + pages.address(access, part);
  }
}
