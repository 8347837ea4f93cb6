// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.complaint;

import java.time.Clock;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.register.CaseNotifications;
import nl.rugdekking.register.PartRecord;
import nl.rugdekking.tick.WorkSchedule;
import org.springframework.stereotype.Component;

/**
 * Writes to whoever handles the part or listens when the affected recorded something about a
 * complaint, and to the affected when somebody else did. A letter holds only a link.
 */
@Component
record ComplaintNotices(CaseNotifications notifications, WorkSchedule schedule, Clock clock) {

  /** Calculates the last days and the warnings again at once. */
  void recalculate() {
    schedule.schedule(ComplaintWarnings.KIND, clock.instant());
  }

  void tellOther(CaseAccess access, PartRecord affected, boolean byAffected) {
    // Without the complaint the warnings may have to begin again.
    recalculate();
    var part = access.part(affected.part());
    if (byAffected) {
      if (part.open()) {
        notifications.notifyHandler(part, access.number());
      }
      return;
    }
    var person = part.affected();
    if (person != null && (!part.isTalk() || access.reporters(part.id()).contains(person))) {
      notifications.send(person, "affected-told", "/mijn/" + access.number());
    }
  }
}
