// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.task;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import nl.rugdekking.access.Viewer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
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
  private final JdbcClient jdbc;

  Tasks(ObjectProvider<TaskSource> sources, JdbcClient jdbc) {
    this.sources = sources;
    this.jdbc = jdbc;
  }

  @Transactional(readOnly = true)
  public List<Task> list(Viewer viewer) {
    return sources.stream()
        .flatMap(source -> source.list(viewer, MAX_SHOWN).stream())
        .sorted(MOST_URGENT_FIRST)
        .limit(MAX_SHOWN)
        .toList();
  }

  /**
   * Counts the tasks, without those that wait for somebody else and are not late. The menu of each
   * page asks this, so all tasks that are read from the database are counted in one statement.
   */
  @Transactional(readOnly = true)
  public int count(Viewer viewer) {
    var others = sources.stream().filter(source -> !(source instanceof CaseTasks));
    int counted =
        countOfCases(viewer) + others.mapToInt(source -> source.count(viewer, MAX_SHOWN)).sum();
    return Math.min(MAX_SHOWN, counted);
  }

  private int countOfCases(Viewer viewer) {
    var all =
        sources.stream()
            .filter(CaseTasks.class::isInstance)
            .map(CaseTasks.class::cast)
            .filter(source -> source.mayHaveTasks(viewer))
            .toList();
    if (all.isEmpty()) {
      return 0;
    }
    var parameters = new HashMap<String, Object>();
    all.forEach(source -> parameters.putAll(source.parameters(viewer)));
    return jdbc.sql(
            all.stream()
                .map(source -> "(" + source.getCountQuery() + ")")
                .collect(Collectors.joining(" + ", "select ", "")))
        .params(parameters)
        .param("limit", MAX_SHOWN)
        .query(Integer.class)
        .single();
  }
}
