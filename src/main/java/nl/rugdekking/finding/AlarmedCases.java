// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

import java.util.List;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.register.DangerCalls;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the cases in which somebody is in danger, which a list shows before all others. */
@Service
public class AlarmedCases {

  private static final int MAX_CASES = 50;

  private final DangerCalls calls;
  private final IncidentList incidents;

  AlarmedCases(DangerCalls calls, IncidentList incidents) {
    this.calls = calls;
    this.incidents = incidents;
  }

  /** Lists the cases of the viewer with an alarm that nobody has confirmed yet. */
  @Transactional(readOnly = true)
  public List<IncidentSummary> list(Viewer viewer) {
    var parts = calls.listUnconfirmed(MAX_CASES);
    return parts.isEmpty()
        ? List.of()
        : incidents.listVisible(viewer, parts).stream().filter(summary -> !summary.talk()).toList();
  }
}
