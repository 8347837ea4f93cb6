// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding.web;

import java.util.Arrays;
import nl.rugdekking.task.TaskGroup;
import org.jspecify.annotations.Nullable;

/**
 * The groups of tasks that the list can be limited to. Tasks about danger are always shown. Tasks
 * that wait for somebody else are shown only when the viewer chooses them; the number in the menu
 * leaves them out too.
 */
enum TaskFilter {
  ALL(""),
  LATE("te-laat"),
  TODAY("vandaag"),
  WEEK("deze-week"),
  LATER("later"),
  WAITING("wacht");

  private final String code;

  TaskFilter(String code) {
    this.code = code;
  }

  /** The value in the address; empty for all tasks. */
  String code() {
    return code;
  }

  static TaskFilter of(@Nullable String code) {
    return Arrays.stream(values())
        .filter(filter -> filter.code.equals(code))
        .findFirst()
        .orElse(ALL);
  }

  boolean includes(TaskGroup group) {
    return switch (this) {
      case ALL -> group != TaskGroup.WAITING;
      case LATE -> group == TaskGroup.LATE;
      case TODAY -> group == TaskGroup.TODAY;
      case WEEK -> group == TaskGroup.WEEK;
      case LATER -> group == TaskGroup.LATER;
      case WAITING -> group == TaskGroup.WAITING;
    };
  }
}
