// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.web;

import static nl.rugdekking.access.Endpoint.Gate.CASE;

import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.register.CaseViews;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The page of a case for handlers and supervisors, with the next step at the top, the timeline on
 * the left and the promises on the right. It is also the page of a talk for the confidential
 * adviser.
 */
@Controller
record IncidentController(
    CaseViews views,
    DangerNotice danger,
    CaseHeading heading,
    CasePages pages,
    CaseBoards boards,
    NextSteps nextSteps,
    CaseBlocks blocks) {

  @Endpoint(value = CASE, action = Action.READ)
  @GetMapping("/{organisatie}/incidenten/{nummer}")
  String show(CaseAccess access, Model model) {
    var page = views.readPage(() -> fill(access, model));
    heading.fillFacts(access, model);
    return page;
  }

  private String fill(CaseAccess access, Model model) {
    var view = views.getForHandler(access);
    var contacts = heading.fill(access, view, model);
    model.addAttribute("incident", view.incident());
    model.addAttribute("dangerNotice", danger.find(access, view, contacts));
    model.addAttribute("unreadable", view.unreadable());
    model.addAttribute("told", pages.reports(view));
    model.addAttribute("timeline", pages.timeline(view));
    var shown = boards.list(access, view);
    model.addAttribute("boards", shown);
    model.addAttribute("first", nextSteps.find(access, view, shown));
    blocks.fill(access, view, model);
    return access.isTalk() ? "register/talk" : "register/incident";
  }
}
