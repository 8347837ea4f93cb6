// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.web;

import static nl.rugdekking.access.Endpoint.Gate.CASE;

import java.util.List;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.register.CaseView;
import nl.rugdekking.register.CaseViews;
import org.jspecify.annotations.Nullable;
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

  /** A longer timeline shows its latest lines; the earlier ones are folded. */
  private static final int FOLDED_FROM = 12;

  private static final int LATEST_SHOWN = 6;

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
    fillTimeline(view, model);
    var shown = boards.list(access, view);
    model.addAttribute("boards", shown);
    model.addAttribute("readersOfAll", findReadersOfAll(shown));
    model.addAttribute("first", nextSteps.find(access, view, shown));
    blocks.fill(access, view, model);
    return access.isTalk() ? "register/talk" : "register/incident";
  }

  private void fillTimeline(CaseView view, Model model) {
    var lines = pages.timeline(view);
    var shown = lines.size() > FOLDED_FROM ? LATEST_SHOWN : lines.size();
    model.addAttribute("timeline", lines.subList(0, shown));
    model.addAttribute("earlier", lines.subList(shown, lines.size()));
  }

  // When the sentence about the readers is the same for several boards, the page says it once.
  private static @Nullable String findReadersOfAll(List<CaseBoards.Board> boards) {
    return boards.stream().map(CaseBoards.Board::readers).distinct().count() == 1
            && boards.size() > 1
        ? boards.getFirst().readers()
        : null;
  }
}
