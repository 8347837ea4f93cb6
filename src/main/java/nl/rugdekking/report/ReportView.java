// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import nl.rugdekking.access.Access;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.HiddenException;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.audit.Purpose;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.Promises;
import nl.rugdekking.register.Alerts;
import nl.rugdekking.report.OwnReport.PartCall;
import nl.rugdekking.report.OwnReport.PartReaders;
import nl.rugdekking.report.OwnReport.Progress;
import nl.rugdekking.report.OwnReport.Promised;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows a reporter their own report: what they told, who reads it, how far it is. */
@Service
public class ReportView {

  private final ReportRepository reports;
  private final EvidenceRepository evidence;
  private final Access access;
  private final Promises promises;
  private final ObjectProvider<Alerts> alerts;

  ReportView(
      ReportRepository reports,
      EvidenceRepository evidence,
      Access access,
      Promises promises,
      ObjectProvider<Alerts> alerts) {
    this.reports = reports;
    this.evidence = evidence;
    this.access = access;
    this.promises = promises;
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
            .filter(found -> found.reporter().equals(viewer.person()))
            .orElseThrow(HiddenException::new);
    var entered = access.enter(viewer, report.incident(), Action.READ_STATUS, Purpose.INSIGHT);
    return new OwnReport(
        report.id(),
        entered.number(),
        report.receivedAt(),
        progress(entered),
        report.happenedOn(),
        report.channel(),
        report.telling(),
        files(report),
        readers(entered),
        calls(entered),
        promised(entered));
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

  private static boolean isOwn(CaseAccess entered, CasePart part) {
    return entered.viewer().person().equals(part.affected());
  }

  private List<Promised> promised(CaseAccess entered) {
    return entered.parts(Action.READ_OWN).stream()
        .filter(part -> isOwn(entered, part))
        .flatMap(part -> promises.list(part.id()).stream())
        .map(promise -> new Promised(promise.kind(), promise.state().isSettled(), promise.due()))
        .sorted(
            Comparator.comparing(Promised::due, Comparator.nullsLast(Comparator.naturalOrder())))
        .toList();
  }

  // In hand from the first promise that is kept or explained, for whomever it was made.
  private Progress progress(CaseAccess entered) {
    var parts = entered.parts(Action.READ_STATUS);
    if (parts.stream().noneMatch(CasePart::open)) {
      return Progress.CLOSED;
    }
    return parts.stream()
            .flatMap(part -> promises.list(part.id()).stream())
            .map(Promise::state)
            .anyMatch(state -> state.isSettled())
        ? Progress.IN_HAND
        : Progress.RECEIVED;
  }
}
