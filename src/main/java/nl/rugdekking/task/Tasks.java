// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.task;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import nl.rugdekking.access.Viewer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What all rooms ask of somebody, what is due first on top; what has no date comes last. */
@Service
public class Tasks {

  /** So many are shown; a number beside the menu stops counting there too. */
  public static final int SHOWN = 100;

  private static final Comparator<Task> BY_DATE =
      Comparator.comparing(Task::due, Comparator.nullsLast(Comparator.<Instant>naturalOrder()));

  private final ObjectProvider<TaskSource> sources;

  Tasks(ObjectProvider<TaskSource> sources) {
    this.sources = sources;
  }

  @Transactional(readOnly = true)
  public List<Task> list(Viewer viewer) {
    return sources.stream()
        .flatMap(source -> source.list(viewer, SHOWN).stream())
        .sorted(BY_DATE)
        .limit(SHOWN)
        .toList();
  }

  /** How many ask for something now. */
  @Transactional(readOnly = true)
  public int count(Viewer viewer) {
    return Math.min(SHOWN, sources.stream().mapToInt(source -> source.count(viewer, SHOWN)).sum());
  }
}
