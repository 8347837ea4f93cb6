// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.task;

import java.util.List;
import nl.rugdekking.access.Viewer;

/**
 * Implemented by a package that gives people tasks; {@link Tasks} collects the tasks of all
 * sources.
 */
public interface TaskSource {

  /** Lists the tasks of the viewer and of those they stand in for, the earliest due first. */
  List<Task> list(Viewer viewer, int most);

  /**
   * Counts the tasks, without those that wait for somebody else and are not late. It need not count
   * further than {@code most}.
   */
  int count(Viewer viewer, int most);
}
