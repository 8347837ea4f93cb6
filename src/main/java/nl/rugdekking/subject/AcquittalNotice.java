// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject;

import java.util.List;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.PartId;
import nl.rugdekking.register.CaseEntryKind;
import nl.rugdekking.register.CaseNotifications;
import nl.rugdekking.register.PartService;
import nl.rugdekking.register.Timeline;
import org.springframework.stereotype.Component;

/**
 * Records that a colleague was wrongly accused: it writes a timeline line without a name, and sends
 * a letter to each new handler.
 */
@Component
record AcquittalNotice(PartService parts, CaseNotifications notifications, Timeline timeline) {

  void record(CaseAccess access, PartId part, List<CasePart> handled) {
    parts.recordStepForAll(
        access, parts.get(access, part, Action.SUBJECT), SubjectEntryKind.ACQUITTED);
    notifications.notifyNewHandlers(access.all(), handled, access.number());
  }

  /**
   * Returns true when a person (and not the rules) assigned the part to a handler after a colleague
   * was accused. That handler then keeps the part.
   */
  boolean isReassignedSince(CasePart part) {
    for (var entry : timeline.list(part.incident())) {
      if (entry.kind() == CaseEntryKind.ASSIGNED
          && entry.by() != null // and not by the rules
          && part.id().equals(entry.part())) {
        return true;
      }
      if (entry.kind() == CaseEntryKind.ACCUSED) {
        return false;
      }
    }
    return false;
  }
}
