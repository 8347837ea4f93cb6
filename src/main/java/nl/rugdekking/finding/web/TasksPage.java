// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.rugdekking.register.web.CaseAddresses;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.task.TaskGroup;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the rows of the work list into groups, with the chips that narrow it. */
@Component
record TasksPage(CaseTexts texts, CaseAddresses addresses) {

  /**
   * A row at its place in the list.
   *
   * @param step the address of the page where the task is done; after that the viewer is led to the
   *     next task
   * @param next true for the task to continue with
   */
  record PlacedRow(TaskRows.Row row, String step, boolean next) {}

  /** A heading with the tasks that are due at about the same time. */
  record Group(TaskGroup group, String name, List<PlacedRow> rows) {}

  /** A button that limits the list to some tasks, with the number of tasks that it shows. */
  record Chip(String name, long count, String path, boolean current) {}

  List<Chip> chips(List<TaskRows.Row> rows, TaskFilter chosen) {
    return Arrays.stream(TaskFilter.values())
        .map(
            filter ->
                new Chip(
                    texts.text("finding.tasks.chip." + filter.name()),
                    rows.stream().filter(row -> filter.includes(row.group())).count(),
                    addresses.home()
                        + "/taken"
                        + (filter == TaskFilter.ALL ? "" : "?welke=" + filter.code()),
                    filter == chosen))
        .toList();
  }

  /**
   * The groups in the order of their due dates. Each row leads to the row after it.
   *
   * @param goOn the task to continue with, or null; the first one is used when it is not shown
   */
  List<Group> groups(List<TaskRows.Row> rows, TaskFilter chosen, @Nullable UUID goOn) {
    var shown =
        Arrays.stream(TaskGroup.values())
            .flatMap(group -> groupByCase(rows.stream().filter(row -> row.group() == group)))
            .filter(row -> row.group().isAlwaysShown() || chosen.includes(row.group()))
            .toList();
    var isShown = shown.stream().anyMatch(row -> row.id().equals(goOn));
    var placed =
        IntStream.range(0, shown.size())
            .mapToObj(
                at -> {
                  var row = shown.get(at);
                  var next = goOn != null && (isShown ? row.id().equals(goOn) : at == 0);
                  return placeRow(row, shown.get((at + 1) % shown.size()).id(), next);
                })
            .toList();
    return Arrays.stream(TaskGroup.values())
        .map(group -> group(group, placed))
        .filter(group -> !group.rows().isEmpty())
        .toList();
  }

  // The tasks of one case stand together, at the place of the first of them.
  private static Stream<TaskRows.Row> groupByCase(Stream<TaskRows.Row> rows) {
    return rows
        .collect(Collectors.groupingBy(TaskRows.Row::path, LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .flatMap(List::stream);
  }

  private static PlacedRow placeRow(TaskRows.Row row, UUID following, boolean next) {
    var step = row.step() + "?" + NextTaskInterceptor.PARAMETER + "=" + following;
    return new PlacedRow(row, step, next);
  }

  private Group group(TaskGroup group, List<PlacedRow> placed) {
    var rows = placed.stream().filter(placedRow -> placedRow.row().group() == group).toList();
    return new Group(group, texts.text("finding.tasks." + group.name(), rows.size()), rows);
  }
}
