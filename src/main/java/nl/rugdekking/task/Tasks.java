// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.task;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import nl.rugdekking.access.Viewer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Collects a person's tasks from all sources. Tasks about danger come first, then what is still
 * open of a first hour, then the others by due date. Tasks without a date come last, but among the
 * steps of a first hour they come first, because they are to be done at once.
 */
@Service
public class Tasks {

  /** The most tasks that are shown; the number in the menu stops counting there too. */
  public static final int MAX_SHOWN = 100;

  private static final Comparator<Task> MOST_URGENT_FIRST =
      Comparator.comparing(Task::urgency)
          .thenComparing(task -> !task.isToBeDoneAtOnce())
          .thenComparing(Task::due, Comparator.nullsLast(Comparator.<Instant>naturalOrder()));

  private final ObjectProvider<TaskSource> sources;

  Tasks(ObjectProvider<TaskSource> sources) {
    this.sources = sources;
  }

  @Transactional(readOnly = true)
  public List<Task> list(Viewer viewer) {
    return sources.stream()
        .flatMap(source -> source.list(viewer, MAX_SHOWN).stream())
        .sorted(MOST_URGENT_FIRST)
        .limit(MAX_SHOWN)
        .toList();
  }

  /** Counts the tasks, without those that wait for somebody else and are not late. */
  @Transactional(readOnly = true)
  public int count(Viewer viewer) {
    return Math.min(
        MAX_SHOWN, sources.stream().mapToInt(source -> source.count(viewer, MAX_SHOWN)).sum());
  }
}
