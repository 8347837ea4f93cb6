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
record TasksController(Tasks tasks, TaskRows rows, UnconfirmedHandlers unconfirmed) {

  @Endpoint(MEMBER)
  @GetMapping("/{organisatie}/taken")
  String list(Viewer viewer, @RequestParam(required = false) @Nullable UUID volgende, Model model) {
    var mine = tasks.list(viewer);
    model.addAttribute("groups", rows.groupByTime(mine, volgende));
    model.addAttribute("fallen", unconfirmed.list(viewer));
    model.addAttribute("done", volgende != null);
    model.addAttribute("full", mine.size() == Tasks.MAX_SHOWN);
    return "finding/tasks";
  }
}
