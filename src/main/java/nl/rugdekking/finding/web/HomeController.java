// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding.web;

import static nl.rugdekking.access.Endpoint.Gate.MEMBER;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.task.Task;
import nl.rugdekking.task.TaskGroup;
import nl.rugdekking.task.Tasks;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The home page: tasks about danger first, then the dangers that others took on in cases the viewer
 * answers for, the viewer's first other tasks and the talks in which something is new. It also has
 * a button to report something, and the viewer's own cases.
 */
@Controller
record HomeController(
    Tasks tasks,
    TaskRows rows,
    TaskCases taskCases,
    LateCaseRows lateRows,
    TakenOnRows dangerRows,
    HomeBlocks blocks,
    PageTransaction transaction) {

  /** A block of this page shows at most this many rows. */
  static final int MAX_ROWS = 5;

  @Endpoint(MEMBER)
  @GetMapping("/{organisatie}")
  String home(Viewer viewer, Model model) {
    return transaction.run(() -> fill(viewer, model));
  }

  private String fill(Viewer viewer, Model model) {
    var ownTasks = listFirst(viewer);
    var late = lateRows.listOfOthers(viewer, MAX_ROWS);
    var dangers = dangerRows.listOfOthers(viewer, MAX_ROWS);
    var others =
        Stream.concat(
                LateCaseRows.partsOf(late.cases()).stream(), TakenOnRows.partsOf(dangers).stream())
            .toList();
    var caseDetails = taskCases.of(viewer, TaskRows.about(ownTasks), others);
    var taskRows = listSeriousFirst(ownTasks, rows.rowsOf(ownTasks, caseDetails));
    var lateWithoutDanger = LateCaseRows.withoutDanger(late.cases(), ownTasks);
    model.addAttribute("late", lateRows.rowsOf(viewer, lateWithoutDanger, caseDetails.listed()));
    model.addAttribute("dangers", dangerRows.rowsOf(dangers, caseDetails.listed()));
    model.addAttribute("lateAmount", late.complete() ? late.amount() : null);
    model.addAttribute("responsible", viewer.holdsOffice(OfficeKind.RESPONSIBLE));
    model.addAttribute("name", viewer.name());
    model.addAttribute("alarmed", taskRows.stream().filter(HomeController::isDanger).toList());
    model.addAttribute(
        "tasks", taskRows.stream().filter(Predicate.not(HomeController::isDanger)).toList());
    model.addAttribute("showTasks", !taskRows.isEmpty() || !viewer.offices().isEmpty());
    blocks.fill(viewer, model);
    return "finding/home";
  }

  /**
   * All tasks about danger, the newest of what is serious and was not looked at, and the first few
   * of the other tasks. Otherwise a handler with much that is late would not see what came in
   * today.
   */
  private List<Task> listFirst(Viewer viewer) {
    var due = tasks.list(viewer);
    return Stream.of(
            due.stream().filter(Task::isAboutDanger),
            due.reversed().stream().filter(Task::isSerious).limit(MAX_ROWS),
            due.stream().filter(task -> !task.isAboutDanger() && !task.isSerious()).limit(MAX_ROWS))
        .flatMap(Function.identity())
        .toList();
  }

  private static List<TaskRows.Row> listSeriousFirst(List<Task> tasks, List<TaskRows.Row> rows) {
    var serious = tasks.stream().filter(Task::isSerious).map(Task::id).toList();
    return rows.stream()
        .sorted(
            Comparator.comparingInt(
                row -> serious.contains(row.id()) ? serious.indexOf(row.id()) : serious.size()))
        .toList();
  }

  private static boolean isDanger(TaskRows.Row row) {
    return row.group() == TaskGroup.DANGER;
  }
}
