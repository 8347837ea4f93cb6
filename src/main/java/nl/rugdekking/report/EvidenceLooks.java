// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import java.util.Map;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.HiddenException;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.audit.Audit;
import nl.rugdekking.audit.AuditEvent;
import nl.rugdekking.audit.Purpose;
import org.springframework.stereotype.Service;

/** Opens evidence. Each look is logged before anything is shown. */
@Service
public class EvidenceLooks {

  private final ReportRepository reports;
  private final EvidenceRepository evidence;
  private final EvidenceDesk desk;
  private final Intake intake;
  private final Audit audit;

  EvidenceLooks(
      ReportRepository reports,
      EvidenceRepository evidence,
      EvidenceDesk desk,
      Intake intake,
      Audit audit) {
    this.reports = reports;
    this.evidence = evidence;
    this.desk = desk;
    this.intake = intake;
    this.audit = audit;
  }

  /**
   * For whoever may read the report it came with.
   *
   * @throws HiddenException when there is no such evidence, no cleaned copy, or the viewer may not
   *     read the report
   */
  public EvidenceFile open(CaseAccess access, UUID id, boolean cleaned) {
    var item =
        intake.in(
            () -> {
              var found =
                  access.incidents().stream()
                      .flatMap(incident -> evidence.list(incident).stream())
                      .filter(candidate -> candidate.id().equals(id))
                      .findFirst()
                      .orElseThrow(HiddenException::new);
              var report = reports.find(found.report()).orElseThrow(HiddenException::new);
              var allowed =
                  access.may(Action.READ_REPORT, report.incident())
                      && ReadingRule.mayRead(access, report)
                      && (!cleaned || found.cleaned() != null);
              if (!allowed) {
                throw new HiddenException();
              }
              log(access.viewer(), access.purpose(), found, report.incident(), cleaned);
              return found;
            });
    return desk.open(access.viewer().person(), item, cleaned);
  }

  /**
   * For the reporter: the cleaned copy when there is one, else the original.
   *
   * @throws HiddenException when it is not the viewer's own report
   */
  public EvidenceFile openOwn(Viewer viewer, UUID report, UUID id) {
    var item =
        intake.in(
            () -> {
              var own =
                  reports
                      .find(report)
                      .filter(found -> viewer.person().equals(found.reporter()))
                      .orElseThrow(HiddenException::new);
              var found =
                  evidence.list(report).stream()
                      .filter(candidate -> candidate.id().equals(id))
                      .findFirst()
                      .orElseThrow(HiddenException::new);
              log(viewer, Purpose.INSIGHT, found, own.incident(), found.cleaned() != null);
              return found;
            });
    return desk.open(viewer.person(), item, item.cleaned() != null);
  }

  private void log(
      Viewer viewer, Purpose purpose, EvidenceItem item, IncidentId incident, boolean cleaned) {
    audit.record(
        new AuditEvent(
            viewer.person().value(),
            "look.EVIDENCE",
            purpose,
            EvidenceItem.TABLE,
            item.id(),
            incident.value(),
            Map.of("copy", cleaned ? "cleaned" : "original")));
  }
}
