// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.together.web;

import java.util.List;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.ForbiddenException;
import nl.rugdekking.access.HiddenException;
import nl.rugdekking.register.CaseViews;
import nl.rugdekking.together.SimilarIncidents;
import nl.rugdekking.together.Together;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the pages on which two cases are compared, joined and separated. */
@Component
record TogetherPage(
    CaseViews views, SimilarIncidents similar, Together together, CaseSummaries outlines) {

  String showSimilar(CaseAccess access, Model model) {
    requireJoinEverywhere(access);
    frame(access, model);
    model.addAttribute("others", similar.list(access).stream().map(outlines::row).toList());
    return "together/find";
  }

  String showComparison(CaseAccess access, CaseAccess there, Model model) {
    frame(access, model);
    model.addAttribute(
        "outlines",
        List.of(
            outlines.of(access.number(), views.getForHandler(access)),
            outlines.of(there.number(), views.getForHandler(there))));
    model.addAttribute("other", there.number());
    return "together/compare";
  }

  /** Asks for a confirmation before separating. */
  String showSeparation(CaseAccess access, String number, Model model) {
    requireJoinEverywhere(access);
    var leaving =
        together.listJoined(access).stream()
            .filter(one -> one.number().equals(number) && !one.first())
            .findFirst()
            .orElseThrow(HiddenException::new);
    frame(access, model);
    model.addAttribute("other", leaving.number());
    return "together/apart";
  }

  // Only a viewer who may join every part of a case can join or separate it.
  private static void requireJoinEverywhere(CaseAccess access) {
    if (!access.mayInEveryPart(Action.JOIN)) {
      throw new ForbiddenException();
    }
  }

  private void frame(CaseAccess access, Model model) {
    model.addAttribute("number", access.number());
    model.addAttribute("steps", outlines.steps(access.number()));
    model.addAttribute("incidentPath", outlines.incident(access.number()));
  }

  String redirect(String number) {
    return "redirect:" + outlines.incident(number);
  }
}
