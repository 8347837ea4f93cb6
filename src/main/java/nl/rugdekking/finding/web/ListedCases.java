// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import nl.rugdekking.access.PartId;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.register.Alerts.CurrentDanger;
import nl.rugdekking.register.Alerts.Stage;
import nl.rugdekking.register.DangerCalls;
import nl.rugdekking.register.title.CaseTitles;
import nl.rugdekking.register.title.CaseTitles.Heading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Looks up the titles and alarms that a list shows, for all its rows together. When titles are
 * shown, the audit log gets one row for the whole list.
 */
@Component
record ListedCases(CaseTitles titles, DangerCalls calls) {

  /**
   * @param danger the danger that was reported, or null when there is none any more
   */
  record ListedCase(Heading heading, @Nullable CurrentDanger danger) {

    /** Returns true when nobody has confirmed the alarm of this case yet. */
    boolean isUnconfirmed() {
      return danger != null && danger.stage() == Stage.UNCONFIRMED;
    }
  }

  /** The viewer may open all of these parts. */
  Map<PartId, ListedCase> of(Viewer viewer, Collection<PartId> parts) {
    Set<PartId> once = new HashSet<>(parts);
    if (once.isEmpty()) {
      return Map.of();
    }
    var dangers = calls.findDangers(once);
    var listed = new HashMap<PartId, ListedCase>();
    titles
        .showInList(viewer, once)
        .forEach((part, heading) -> listed.put(part, new ListedCase(heading, dangers.get(part))));
    return listed;
  }
}
