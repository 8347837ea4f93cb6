// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding.web;

import static nl.rugdekking.access.Endpoint.Gate.MEMBER;

import java.util.List;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.NewestParts.PagePosition;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.finding.IncidentList;
import nl.rugdekking.finding.TalkAnnouncements;
import nl.rugdekking.task.Task;
import nl.rugdekking.task.Tasks;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The home page: a button to report, with the talks in which something is new, the viewer's first
 * tasks and their own cases below it.
 */
@Controller
record HomeController(
    Tasks tasks,
    TaskRows rows,
    TalkAnnouncements talks,
    IncidentList incidents,
    CaseListRows cases) {

  private static final int FIRST = 5;

  @Endpoint(MEMBER)
  @GetMapping("/{organisatie}")
  String home(Viewer viewer, Model model) {
    var due = tasks.list(viewer).stream().limit(FIRST).toList();
    model.addAttribute("name", viewer.name());
    var news = talks.list(viewer);
    model.addAttribute("talks", cases.rowsOfNews(news.stream().limit(FIRST).toList()));
    model.addAttribute("moreTalks", news.size() > FIRST);
    model.addAttribute("tasks", rows.rowsOf(due));
    model.addAttribute("handles", handles(viewer, due));
    model.addAttribute(
        "own",
        cases.rowsForAffected(
            viewer,
            incidents.listOwn(viewer, PagePosition.FIRST).cases().stream().limit(FIRST).toList()));
    return "finding/home";
  }

  private static boolean handles(Viewer viewer, List<Task> due) {
    return !due.isEmpty() || !viewer.offices().isEmpty();
  }
}
