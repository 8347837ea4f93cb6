// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.evidence.EvidenceRule;
import org.springframework.stereotype.Component;

/**
 * Lets everybody who may read a report open its files. Files that the case owner added to a part
 * can be opened by everybody who may read the reports of that part.
 */
@Component
record ReportEvidenceRule(ReportRepository reports) implements EvidenceRule {

  @Override
  public Optional<IncidentId> findReadableIncident(CaseAccess access, UUID report) {
    return reports
        .find(report)
        .filter(found -> access.incidents().contains(found.incident()))
        .filter(found -> access.may(Action.READ_REPORT, found.incident()))
        .filter(found -> ReadingRule.mayRead(access, found))
        .map(Report::incident)
        .or(() -> findPartIncident(access, report));
  }

  private static Optional<IncidentId> findPartIncident(CaseAccess access, UUID part) {
    return access.parts(Action.READ_REPORT).stream()
        .filter(readable -> readable.id().value().equals(part))
        .map(CasePart::incident)
        .findFirst();
  }

  @Override
  public Optional<IncidentId> findOwnIncident(Viewer viewer, UUID report) {
    return reports
        .find(report)
        .filter(found -> viewer.person().equals(found.reporter()))
        .map(Report::incident);
  }
}
