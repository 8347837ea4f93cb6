// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.rugdekking.access.PartId;
import nl.rugdekking.register.web.CaseAddresses;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.task.Task;
import nl.rugdekking.task.TaskGroup;
import nl.rugdekking.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns the tasks of the work list into texts. */
@Component
record TaskRows(
    CaseTexts texts, Dates dates, RowNames names, CaseAddresses addresses, Clock clock) {

  /**
   * @param verb the label of the button that does the task
   * @param step the address of the page for it
   * @param next true for the task to continue with
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

  /** A heading with the tasks that are due at about the same time. */
  record Group(String name, List<Row> rows) {}

  List<Row> rowsOf(List<Task> tasks) {
    var whose = describeAffected(tasks);
    return tasks.stream().map(task -> row(task, whose, task.id(), false)).toList();
  }

  /**
   * The tasks grouped by the time they are due. Each row links to the task after it.
   *
   * @param goOn the task to continue with, or null; the first one is used when it is not in the
   *     list
   */
  List<Group> groupByTime(List<Task> tasks, @Nullable UUID goOn) {
    var now = clock.instant();
    var ordered = new ArrayList<Task>();
    for (var group : TaskGroup.values()) {
      tasks.stream().filter(task -> task.group(now) == group).forEach(ordered::add);
    }
    var isListed = ordered.stream().anyMatch(task -> task.id().equals(goOn));
    var groups = new EnumMap<TaskGroup, List<Row>>(TaskGroup.class);
    var whose = describeAffected(ordered);
    for (int i = 0; i < ordered.size(); i++) {
      var task = ordered.get(i);
      var following = ordered.get(i + 1 < ordered.size() ? i + 1 : 0).id();
      var next = goOn != null && (isListed ? task.id().equals(goOn) : i == 0);
      groups
          .computeIfAbsent(task.group(now), group -> new ArrayList<>())
          .add(row(task, whose, following, next));
    }
    return groups.entrySet().stream()
        .map(
            group ->
                new Group(
                    texts.text("finding.tasks." + group.getKey().name(), group.getValue().size()),
                    group.getValue()))
        .toList();
  }

  /** The position of the affected for each task, with the name where one case has several. */
  private Map<PartId, String> describeAffected(List<Task> tasks) {
    var about = tasks.stream().map(Task::about).filter(Objects::nonNull).toList();
    var whose = new HashMap<PartId, String>();
    names
        .positions(about, Task.About::part)
        .forEach((part, position) -> whose.put(part, texts.word(position)));
    names
        .namesOf(about, Task.About::number, Task.About::part)
        .forEach((part, name) -> whose.merge(part, name, (what, who) -> who + ", " + what));
    return whose;
  }

  private Row row(Task task, Map<PartId, String> whose, UUID following, boolean next) {
    var about = task.about();
    var address = addresses.home() + task.address();
    return new Row(
        task.id(),
        texts.text(task.title()),
        about == null || !about.opensCase() ? address : addresses.incident(about.number()),
        about == null ? "" : detail(task, about, whose.get(about.part())),
        state(task),
        date(task),
        texts.text(task.verb()),
        address + "?" + NextTaskInterceptor.PARAMETER + "=" + following,
        next);
  }

  private String detail(Task task, Task.About about, @Nullable String whose) {
    var detail = about.number() + " · " + (whose == null ? texts.body(about.body()) : whose);
    if (about.waits() != null) {
      detail += " · " + texts.text(about.waits());
    }
    return about.firstDay() == null || task.due() == null
        ? detail
        : texts
            .findPromiseWindow(about.firstDay(), task.due())
            .map((detail + " · ")::concat)
            .orElse(detail);
  }

  private String date(Task task) {
    if (task.due() != null) {
      return dates.due(task.due());
    }
    return texts.text(task.waiting() ? "promise.state.WAITING" : "promise.state.OPEN");
  }

  private String state(Task task) {
    return switch (task.group(clock.instant())) {
      case DANGER, LATE -> "late";
      case TODAY -> "soon";
      case WAITING -> "waiting";
      case WEEK, LATER -> "open";
    };
  }
}
