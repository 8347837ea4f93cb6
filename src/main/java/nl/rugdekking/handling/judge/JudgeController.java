// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling.judge;

import static nl.rugdekking.access.Endpoint.Gate.CASE;

import java.util.Comparator;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.CasePart.Judge;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.HiddenException;
import nl.rugdekking.access.PartId;
import nl.rugdekking.handling.JudgeChoice;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.register.web.CaseAddresses;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.register.web.PartPage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page on which the handler of a case of the secretary records that the executive is involved,
 * and the page on which the secretary agrees that the mayor judges.
 */
@Controller
record JudgeController(
    JudgeChoice judges, PartPage page, CaseTexts texts, CaseAddresses addresses) {

  private static final String INVOLVED =
      "/{organisatie}/incidenten/{nummer}/getroffenen/{deel}/bestuur-betrokken";
  private static final String AGREEMENT = "/{organisatie}/mijn/{nummer}/oordeel";

  @Endpoint(value = CASE, action = Action.DECIDE)
  @GetMapping(INVOLVED)
  String show(CaseAccess access, @PathVariable UUID deel, Model model) {
    var part = page.addFrame(access, deel, Action.DECIDE, model);
    model.addAttribute("possible", judges.canRecordInvolvement(part.part()));
    return "handling/involved";
  }

  @Endpoint(value = CASE, action = Action.DECIDE)
  @PostMapping(INVOLVED)
  String record(CaseAccess access, @PathVariable UUID deel) {
    judges.recordInvolvement(access, new PartId(deel));
    // Somebody outside handles the part now, so the viewer may no longer see the case.
    return "redirect:/{organisatie}/incidenten?klaar=bestuur";
  }

  @Endpoint(value = CASE, action = Action.CHOOSE_HANDLER)
  @GetMapping(AGREEMENT)
  String showAgreement(CaseAccess access, Model model) {
    var part = findOwn(access);
    model.addAttribute("steps", addresses.ownBreadcrumb(access));
    model.addAttribute("base", addresses.ownCase(access.number()));
    model.addAttribute("mayor", texts.body(BodyKind.MAYOR));
    model.addAttribute("possible", judges.mayAgree(part));
    model.addAttribute("agreed", part.judge() == Judge.MAYOR);
    return "handling/judge";
  }

  @Endpoint(value = CASE, action = Action.CHOOSE_HANDLER)
  @PostMapping(AGREEMENT)
  String agree(CaseAccess access, @RequestParam(defaultValue = "true") boolean akkoord) {
    judges.setAgreement(access, findOwn(access).id(), akkoord);
    return "redirect:" + addresses.ownCase(access.number());
  }

  private static CasePart findOwn(CaseAccess access) {
    return access.parts(Action.CHOOSE_HANDLER).stream()
        .min(Comparator.comparing(CasePart::continued))
        .orElseThrow(HiddenException::new);
  }
}
