// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response;

import nl.rugdekking.access.CaseAssignments;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.register.CaseNotifications;
import nl.rugdekking.register.PartService;
import org.springframework.stereotype.Component;

/**
 * Tells the affected by letter that something about a measure is new on their page. Nothing goes to
 * the perpetrator by itself.
 */
@Component
record MeasureNotice(CaseAssignments cases, PartService parts, CaseNotifications notifications) {

  /** Writes to the timeline that a measure has ended, and tells the affected. */
  void recordExpiry(ResponseRepository.ExpiredMeasure expired) {
    var part = cases.getPart(expired.incident(), expired.part());
    parts.recordStep(part, ResponseEntryKind.EXPIRED, null, expired.kind().name());
    tell(part);
  }

  void tell(CasePart part) {
    var person = part.affected();
    if (person != null) {
      notifications.send(person, "affected-told", "/mijn/" + cases.number(part.incident()));
    }
  }
}
