// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling.web;

import static nl.rugdekking.access.Endpoint.Gate.CASE;

import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.handling.LaneChange;
import nl.rugdekking.register.web.CaseAddresses;
import nl.rugdekking.register.web.CaseTexts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The page on which the affected person makes their talk with the confidential adviser an ordinary
 * case. It first shows who will be able to read the case then.
 */
@Controller
record LaneChangeController(
    LaneChange laneChange, OwnPage page, CaseTexts texts, CaseAddresses addresses) {

  @Endpoint(value = CASE, action = Action.OPEN_UP)
  @GetMapping("/{organisatie}/mijn/{nummer}/openen")
  String show(CaseAccess access, Model model) {
    var plan = laneChange.getPlan(access, page.part(access, Action.OPEN_UP).part().id());
    model.addAttribute("steps", addresses.ownBreadcrumb(access));
    model.addAttribute("base", addresses.ownCase(access.number()));
    model.addAttribute("now", texts.readersSentence(plan.now()));
    model.addAttribute("then", texts.readersSentence(plan.then()));
    model.addAttribute("alarmRuns", plan.danger());
    model.addAttribute("refused", plan.refused());
    return "handling/open-up";
  }

  @Endpoint(value = CASE, action = Action.OPEN_UP)
  @PostMapping("/{organisatie}/mijn/{nummer}/openen")
  String open(CaseAccess access) {
    laneChange.moveToOpenLane(access, page.part(access, Action.OPEN_UP).part().id());
    return page.redirect(access);
  }
}
