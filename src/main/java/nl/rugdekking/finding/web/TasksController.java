// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding.web;

import static nl.rugdekking.access.Endpoint.Gate.MEMBER;

import java.util.UUID;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.UnconfirmedHandlers;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.task.Tasks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page with all tasks of the viewer, grouped by the time they are due. */
@Controller
record TasksController(
    Tasks tasks,
    TaskRows rows,
    TasksPage page,
    UnconfirmedHandlers unconfirmed,
    PageTransaction transaction) {

  @Endpoint(MEMBER)
  @GetMapping("/{organisatie}/taken")
  String list(
      Viewer viewer,
      @RequestParam(required = false) @Nullable UUID volgende,
      @RequestParam(required = false) @Nullable String welke,
      Model model) {
    return transaction.run(() -> fill(viewer, volgende, welke, model));
  }

  private String fill(Viewer viewer, @Nullable UUID volgende, @Nullable String welke, Model model) {
    var mine = rows.rowsOf(viewer, tasks.list(viewer));
    var chosen = TaskFilter.of(welke);
    model.addAttribute("chips", page.chips(mine, chosen));
    model.addAttribute("groups", page.groups(mine, chosen, volgende));
    model.addAttribute("fallen", unconfirmed.list(viewer));
    model.addAttribute("empty", mine.isEmpty());
    model.addAttribute("done", volgende != null);
    model.addAttribute("chosen", chosen.name());
    model.addAttribute("full", mine.size() == Tasks.MAX_SHOWN);
    return "finding/tasks";
  }
}
