// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.task;

import java.util.List;
import nl.rugdekking.access.Viewer;

/** A room that asks something of people. */
public interface TaskSource {

  /** What is asked of the viewer and of whom they stand in for; what is due first on top. */
  List<Task> list(Viewer viewer, int most);

  /** How many of these ask for something now; it need not count further than {@code most}. */
  int count(Viewer viewer, int most);
}
