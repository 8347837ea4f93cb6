// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import nl.rugdekking.organisation.SetUpGaps;
import org.springframework.stereotype.Component;

/** Warns on the set-up page when the duty roster is empty or has hours with nobody on duty. */
@Component
record RosterGaps(Duties duties, Clock clock) implements SetUpGaps {

  private static final String PATH = "/beheer/piket";

  @Override
  public List<Gap> gaps() {
    var until = clock.instant().plus(Duties.PLANNING_PERIOD);
    var found = new ArrayList<Gap>();
    var gaps = duties.listGaps(until);
    if (!gaps.isEmpty()) {
      var empty = gaps.size() == 1 && duties.isEmpty(until);
      found.add(new Gap(empty ? "alarm.gap.empty" : "alarm.gap.hours", PATH));
    }
    if (duties.hasOfficerWithoutRole(until)) {
      found.add(new Gap("alarm.gap.lost", PATH));
    }
    return found;
  }
}
