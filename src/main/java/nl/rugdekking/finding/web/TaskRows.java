// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.access.PartId;
import nl.rugdekking.promise.PromiseKeepers;
import nl.rugdekking.promise.PromiseState;
import nl.rugdekking.promise.Task;
import nl.rugdekking.promise.TaskGroup;
import nl.rugdekking.register.web.Addresses;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lines of the work list, in words. */
@Component
class TaskRows {

  /**
   * @param verb what is done to keep it, and under step where
   * @param next whether it is the one to go on with
   */
  record Row(
      UUID id,
      String title,
      String path,
      String detail,
      String state,
      String text,
      String verb,
      String step,
      boolean next) {}

  /** What asks for something at about the same time. */
  record Group(String name, List<Row> rows) {}

  private final CaseTexts texts;
  private final Dates dates;
  private final RowNames names;
  private final Addresses addresses;
  private final PromiseKeepers keepers;

  TaskRows(
      CaseTexts texts, Dates dates, RowNames names, Addresses addresses, PromiseKeepers keepers) {
    this.keepers = keepers;
    this.texts = texts;
    this.dates = dates;
    this.names = names;
    this.addresses = addresses;
  }

  List<Row> of(List<Task> tasks) {
    var whose = whose(tasks);
    return tasks.stream()
        .map(task -> row(task, whose.get(task.part()), task.promise().value(), false))
        .toList();
  }

  /**
   * In groups, by when they ask for something; each line knows the one behind it.
   *
   * @param goOn the one to go on with after another was done; the first when it is not there
   */
  List<Group> grouped(List<Task> tasks, @Nullable UUID goOn) {
    var ordered = new ArrayList<Task>();
    for (var group : TaskGroup.values()) {
      tasks.stream().filter(task -> task.group() == group).forEach(ordered::add);
    }
    var found = ordered.stream().anyMatch(task -> task.promise().value().equals(goOn));
    var rows = new ArrayList<Row>();
    var whose = whose(ordered);
    for (int i = 0; i < ordered.size(); i++) {
      var task = ordered.get(i);
      var id = task.promise().value();
      var behind = ordered.get(i + 1 < ordered.size() ? i + 1 : 0).promise().value();
      var next = goOn != null && (found ? id.equals(goOn) : i == 0);
      rows.add(row(task, whose.get(task.part()), behind, next));
    }
    return groups(ordered, rows);
  }

  private List<Group> groups(List<Task> ordered, List<Row> rows) {
    var groups = new ArrayList<Group>();
    for (var group : TaskGroup.values()) {
      var here = new ArrayList<Row>();
      for (int i = 0; i < rows.size(); i++) {
        if (ordered.get(i).group() == group) {
          here.add(rows.get(i));
        }
      }
      if (!here.isEmpty()) {
        groups.add(new Group(texts.text("finding.tasks." + group.name(), here.size()), here));
      }
    }
    return groups;
  }

  /** What each is, with the name where one case has several. */
  private Map<PartId, String> whose(List<Task> tasks) {
    var whose = new HashMap<PartId, String>();
    names
        .positions(tasks, Task::part)
        .forEach((part, position) -> whose.put(part, texts.word(position)));
    names
        .of(tasks, Task::number, Task::part)
        .forEach((part, name) -> whose.merge(part, name, (what, who) -> who + ", " + what));
    return whose;
  }

  private Row row(Task task, @Nullable String whose, UUID behind, boolean next) {
    var base = addresses.incident(task.number());
    var step = keepers.of(task.kind());
    return new Row(
        task.promise().value(),
        texts.text("promise.kind." + task.kind().code()),
        base,
        task.number() + " · " + (whose == null ? texts.body(task.body()) : whose) + waits(task),
        state(task),
        task.due() == null ? texts.text("promise.state." + task.state()) : dates.due(task.due()),
        texts.text(step.verb()),
        step.path(base, task.part(), task.promise()) + "?" + BackToTasks.PARAMETER + "=" + behind,
        next);
  }

  private String waits(Task task) {
    return task.waitingFor() == null ? "" : " · " + texts.waits(task.kind(), task.waitingFor());
  }

  private static String state(Task task) {
    return switch (task.group()) {
      case LATE -> "late";
      case TODAY -> "soon";
      case WAITING -> "waiting";
      case WEEK, LATER -> task.state() == PromiseState.WAITING ? "waiting" : "open";
    };
  }
}
