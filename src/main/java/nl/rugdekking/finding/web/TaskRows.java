// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.finding.TaskFacts.Fact;
import nl.rugdekking.finding.web.ListedCases.ListedCase;
import nl.rugdekking.finding.web.TaskCases.CaseDetails;
import nl.rugdekking.register.web.CaseAddresses;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.task.Task;
import nl.rugdekking.task.TaskGroup;
import nl.rugdekking.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns tasks into the rows of the work list. */
@Component
record TaskRows(
    CaseTexts texts, Dates dates, TaskCases cases, CaseAddresses addresses, Clock clock) {

  /**
   * One task.
   *
   * @param group the group by due date; danger comes before everything else
   * @param title the title of the case, or of a task without a case
   * @param detail other facts about the case, or empty
   * @param severity the code of the severity, or null for a task that shows no case
   * @param whom the name of the affected person, or their position when the list shows no name
   * @param position the position of the affected person when {@code whom} is a name; otherwise
   *     empty
   * @param task a short sentence that says what to do, or empty for a task without a case
   * @param note a text that says what it waits for and when it may be done, or empty
   * @param path the address of the case
   * @param state the code that gives the label with the due date its colour
   * @param step the address of the page where the task is done
   */
  record Row(
      UUID id,
      TaskGroup group,
      String title,
      String detail,
      @Nullable String severity,
      String whom,
      String position,
      String task,
      String note,
      String path,
      String state,
      String term,
      String verb,
      String step) {}

  private static final List<String> SERIOUS_FIRST =
      List.of("VERY_HIGH", "HIGH", "UNKNOWN", "null", "MEDIUM", "LOW");
  private static final Comparator<Row> MOST_SERIOUS_OF_LATE =
      Comparator.comparingInt(TaskRows::weight);

  List<Row> rowsOf(Viewer viewer, List<Task> tasks) {
    return rowsOf(tasks, cases.of(viewer, about(tasks), List.of()));
  }

  static List<Task.About> about(List<Task> tasks) {
    return tasks.stream().map(Task::about).filter(Objects::nonNull).toList();
  }

  List<Row> rowsOf(List<Task> tasks, CaseDetails details) {
    return tasks.stream().map(task -> row(task, details)).sorted(MOST_SERIOUS_OF_LATE).toList();
  }

  // Late tasks are sorted by severity, not by due date: the most serious comes first. A case that
  // nobody has assessed yet may be serious, so it comes before the cases that are not serious.
  private static int weight(Row row) {
    return switch (row.group()) {
      case DANGER -> -2;
      case FIRST_HOUR, LAST_DAY -> -1;
      case LATE -> SERIOUS_FIRST.indexOf(String.valueOf(row.severity()));
      case TODAY, WEEK, LATER, WAITING -> SERIOUS_FIRST.size();
    };
  }

  private Row row(Task task, CaseDetails details) {
    var about = task.about();
    var listed = about == null ? null : details.listed().get(about.part());
    var step = addresses.home() + task.address();
    var position = about == null ? "" : position(about, details);
    var name = listed == null ? null : details.names().get(Objects.requireNonNull(about).part());
    return new Row(
        task.id(),
        task.group(clock.instant()),
        title(task, listed),
        detail(about, listed, details),
        listed == null ? null : severity(about, details),
        name == null ? position : name,
        name == null ? "" : position,
        about == null ? "" : texts.text(task.title()),
        about == null ? "" : note(task, about),
        listed == null ? step : addresses.incident(Objects.requireNonNull(about).number()),
        state(task),
        term(task),
        texts.text(task.verb()),
        step);
  }

  // A person to whom only one promise was given sees the number of the case, but not its title.
  private String title(Task task, @Nullable ListedCase listed) {
    if (listed != null) {
      return listed.heading().title();
    }
    return task.about() == null ? texts.text(task.title()) : task.about().number();
  }

  private String detail(
      Task.@Nullable About about, @Nullable ListedCase listed, CaseDetails details) {
    if (about == null || listed == null) {
      return "";
    }
    return Stream.of(
            alarm(listed),
            Optional.of(listed.heading().detail()),
            severityText(about, details),
            describeRepetition(details.earlier().get(about.part())))
        .flatMap(Optional::stream)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private Optional<String> alarm(ListedCase listed) {
    return listed.isUnconfirmed()
        ? Optional.of(texts.text("finding.state.danger"))
        : Optional.empty();
  }

  private Optional<String> severityText(Task.About about, CaseDetails details) {
    return Optional.ofNullable(details.facts().get(about.part()))
        .map(Fact::severity)
        .map(texts::nameOf);
  }

  private Optional<String> describeRepetition(@Nullable Integer earlier) {
    return earlier == null
        ? Optional.empty()
        : Optional.of(texts.text("finding.repeated", earlier + 1));
  }

  private static String severity(Task.@Nullable About about, CaseDetails details) {
    var fact = about == null ? null : details.facts().get(about.part());
    return fact == null || fact.severity() == null ? "UNKNOWN" : fact.severity().name();
  }

  private String position(Task.About about, CaseDetails details) {
    var fact = details.facts().get(about.part());
    return fact == null || fact.position() == null
        ? texts.body(about.body())
        : texts.word(fact.position());
  }

  private String note(Task task, Task.About about) {
    var notes = new ArrayList<String>();
    // When the task has no due date, the label says what it waits for, so the note leaves that out.
    if (about.waits() != null && (task.due() != null || !task.waiting())) {
      notes.add(texts.text(about.waits()));
    }
    if (about.firstDay() != null && task.due() != null) {
      texts.findPromiseWindow(about.firstDay(), task.due()).ifPresent(notes::add);
    }
    return String.join(" · ", notes);
  }

  private String term(Task task) {
    if (task.due() != null) {
      return dates.due(task.due());
    }
    if (task.isToBeDoneAtOnce()) {
      return texts.text("finding.state.at-once");
    }
    var about = task.about();
    if (task.waiting() && about != null && about.waits() != null) {
      return texts.text(about.waits());
    }
    return texts.text(task.waiting() ? "promise.state.WAITING" : "promise.state.OPEN");
  }

  private String state(Task task) {
    return switch (task.group(clock.instant())) {
      case DANGER, FIRST_HOUR, LATE -> "late";
      case LAST_DAY, TODAY -> "soon";
      case WAITING -> "waiting";
      case WEEK, LATER -> "open";
    };
  }
}
