// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import java.util.List;
import java.util.UUID;
import nl.rugdekking.access.Access;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.HiddenException;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.audit.Purpose;
import nl.rugdekking.register.Alerts;
import nl.rugdekking.report.OwnReport.PartCall;
import nl.rugdekking.report.OwnReport.PartReaders;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows a reporter their own report: what they told, who reads it, how far it is. */
@Service
public class ReportView {

  private final ReportRepository reports;
  private final EvidenceRepository evidence;
  private final Access access;
  private final Progression progression;
  private final ObjectProvider<Alerts> alerts;

  ReportView(
      ReportRepository reports,
      EvidenceRepository evidence,
      Access access,
      Progression progression,
      ObjectProvider<Alerts> alerts) {
    this.reports = reports;
    this.evidence = evidence;
    this.access = access;
    this.progression = progression;
    this.alerts = alerts;
  }

  /**
   * @throws HiddenException when the viewer did not send a report with this id
   */
  @Transactional
  public OwnReport open(Viewer viewer, UUID id) {
    var report =
        reports
            .find(id)
            .filter(found -> viewer.person().equals(found.reporter()))
            .orElseThrow(HiddenException::new);
    var entered = access.enter(viewer, report.incident(), Action.READ_STATUS, Purpose.INSIGHT);
    return new OwnReport(
        report.id(),
        entered.number(),
        report.receivedAt(),
        progression.of(entered.parts(Action.READ_STATUS)),
        report.happenedOn(),
        report.channel(),
        report.telling(),
        files(report),
        readers(entered),
        calls(entered),
        progression.promised(ownParts(entered)));
  }

  private List<Draft.File> files(Report report) {
    return evidence.list(report.id()).stream()
        .map(item -> new Draft.File(item.id(), item.metadata().name(), item.cleaned() != null))
        .toList();
  }

  private List<PartReaders> readers(CaseAccess entered) {
    return entered.parts(Action.READ_STATUS).stream()
        .map(part -> new PartReaders(isOwn(entered, part), access.readers(part)))
        .toList();
  }

  private List<PartCall> calls(CaseAccess entered) {
    return entered.parts(Action.READ_STATUS).stream()
        .flatMap(
            part ->
                alerts.stream()
                    .flatMap(alert -> alert.of(part.id()).stream())
                    .map(call -> new PartCall(isOwn(entered, part), call)))
        .toList();
  }

  private static List<CasePart> ownParts(CaseAccess entered) {
    return entered.parts(Action.READ_OWN).stream().filter(part -> isOwn(entered, part)).toList();
  }

  private static boolean isOwn(CaseAccess entered, CasePart part) {
    return entered.viewer().person().equals(part.affected());
  }
}
