// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm.web;

import java.util.List;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.alarm.RunningAlarms;
import nl.rugdekking.task.Task;
import nl.rugdekking.task.TaskSource;
import org.springframework.stereotype.Component;

/**
 * Lists an unconfirmed alarm among the tasks of the people who were called for it or answer for the
 * case. The case owner has it among their tasks already, as a promise. An alarm from a talk is left
 * out, because a talk is never listed as a task.
 */
@Component
record AlarmTasks(RunningAlarms alarms) implements TaskSource {

  @Override
  public List<Task> list(Viewer viewer, int most) {
    return alarms.listWarnings(viewer).stream()
        .filter(warning -> !warning.owned() && warning.number() != null)
        .map(warning -> task(viewer, warning))
        .limit(most)
        .toList();
  }

  @Override
  public int count(Viewer viewer, int most) {
    return list(viewer, most).size();
  }

  private static Task task(Viewer viewer, RunningAlarms.Warning warning) {
    var about =
        new Task.About(
            String.valueOf(warning.number()),
            warning.part().id(),
            warning.part().body(),
            null,
            null,
            !warning.mayHelp());
    return new Task(
        warning.alarm().id(),
        viewer.person(),
        warning.mayHelp() ? "promise.task.DANGER_CONFIRMED" : "alarm.task.watch",
        warning.mayHelp() ? "alarm.bar.help" : "alarm.bar.open",
        warning.path(),
        warning.alarm().nextAt(),
        false,
        about,
        Task.Urgency.DANGER);
  }
}
