// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.web;

import static nl.rugdekking.access.Endpoint.Gate.CASE;

import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.register.CaseViews;
import nl.rugdekking.register.DangerCalls;
import nl.rugdekking.web.Dates;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The page of a case for handlers and supervisors: the timeline on the left, the promises on the
 * right; and the page of a talk for the confidential adviser.
 */
@Controller
record IncidentController(
    CaseViews views,
    DangerCalls calls,
    CasePages pages,
    CaseTexts texts,
    CaseAddresses addresses,
    CaseBlocks blocks,
    Dates dates) {

  @Endpoint(value = CASE, action = Action.READ)
  @GetMapping("/{organisatie}/incidenten/{nummer}")
  String show(CaseAccess access, Model model) {
    return views.readPage(() -> fill(access, model));
  }

  private String fill(CaseAccess access, Model model) {
    var view = views.getForHandler(access);
    var base = addresses.incident(access.number());
    model.addAttribute("number", access.number());
    model.addAttribute("steps", addresses.listBreadcrumb(access));
    model.addAttribute(
        "talkTitle", texts.text("register.talk.of", dates.full(view.incident().registeredAt())));
    model.addAttribute("channel", texts.channel(view.incident().channel()));
    model.addAttribute("incident", view.incident());
    model.addAttribute("dangerOver", view.incident().dangerNow() && calls.areOver(view));
    model.addAttribute("forms", texts.forms(view.incident()));
    model.addAttribute("details", texts.details(view.incident()));
    model.addAttribute("topic", texts.topic(view.incident()));
    model.addAttribute("unreadable", view.unreadable());
    model.addAttribute("timeline", pages.timeline(view));
    model.addAttribute("boards", pages.boards(access, view, base));
    blocks.fill(access, view, model);
    return access.isTalk() ? "register/talk" : "register/incident";
  }
}
