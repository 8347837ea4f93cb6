// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject;

import java.util.List;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.PartId;
import nl.rugdekking.register.CaseEntry;
import nl.rugdekking.register.CaseNotifications;
import nl.rugdekking.register.PartSteps;
import nl.rugdekking.register.Timeline;
import org.springframework.stereotype.Component;

/**
 * That no colleague did it after all: a line without a name, and word to whoever handles it now.
 */
@Component
record Acquittal(PartSteps parts, CaseNotifications announcement, Timeline timeline) {

  void write(CaseAccess access, PartId part, List<CasePart> handled) {
    parts.stepForAll(access, parts.any(access, part, Action.SUBJECT), SubjectEntry.ACQUITTED);
    announcement.moved(access.all(), handled, access.number());
  }

  /** Whether somebody was named to handle the part after a colleague was accused: they keep it. */
  boolean isGivenSince(CasePart part) {
    for (var entry : timeline.list(part.incident())) {
      if (entry.kind() == CaseEntry.ASSIGNED
          && entry.by() != null // and not by the rules
          && part.id().equals(entry.part())) {
        return true;
      }
      if (entry.kind() == CaseEntry.ACCUSED) {
        return false;
      }
    }
    return false;
  }
}
