// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response;

import nl.rugdekking.access.CaseAssignments;
import nl.rugdekking.register.CaseNotifications;
import nl.rugdekking.register.PartService;
import org.springframework.stereotype.Component;

/**
 * Writes to the timeline that a measure has ended, and tells the affected. Nothing goes to the
 * perpetrator by itself.
 */
@Component
record ExpiryNotice(CaseAssignments cases, PartService parts, CaseNotifications notifications) {

  void record(ResponseRepository.ExpiredMeasure expired) {
    var part = cases.getPart(expired.incident(), expired.part());
    parts.recordStep(part, ResponseEntryKind.EXPIRED, null, expired.kind().name());
    var person = part.affected();
    if (person != null) {
      notifications.send(person, "affected-told", "/mijn/" + cases.number(part.incident()));
    }
  }
}
