// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.access.AccessControl;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.HiddenException;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.register.FollowUpStatements;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stores the number on which a reporter in danger can be called, as they gave or changed it after
 * the report. Whoever is called because of the danger reads it at once.
 */
@Service
public class CallbackNumbers {

  private static final String QUESTION = "SAFETY";

  private final ReportRepository reports;
  private final AccessControl access;
  private final FollowUpStatements statements;

  CallbackNumbers(ReportRepository reports, AccessControl access, FollowUpStatements statements) {
    this.reports = reports;
    this.access = access;
    this.statements = statements;
  }

  /**
   * Stores the number with the viewer's report.
   *
   * @throws HiddenException when the viewer did not send a report with this id, or it was destroyed
   */
  @Transactional
  public void give(Viewer viewer, UUID id, String number) {
    var report =
        reports
            .find(id)
            .filter(found -> viewer.person().equals(found.reporter()))
            .orElseThrow(HiddenException::new);
    give(
        access.findRights(viewer, report.incident()).orElseThrow(HiddenException::new),
        report,
        number);
  }

  /**
   * Stores the number with the report that the affected person sent in their own case.
   *
   * @throws HiddenException when they sent none, or it was destroyed
   */
  @Transactional
  public void give(CaseAccess caseAccess, String number) {
    give(caseAccess, findOwn(caseAccess).orElseThrow(HiddenException::new), number);
  }

  /** Returns what the viewer reported in this case; empty when somebody else reported it. */
  @Transactional(readOnly = true)
  public Optional<ReportText> findTold(CaseAccess caseAccess) {
    return findOwn(caseAccess).map(Report::text);
  }

  private Optional<Report> findOwn(CaseAccess caseAccess) {
    return reports.list(caseAccess.incidents()).stream()
        .filter(report -> caseAccess.viewer().person().equals(report.reporter()))
        .findFirst();
  }

  private void give(CaseAccess caseAccess, Report report, String number) {
    if (report.text() == null) {
      throw new HiddenException();
    }
    reports.setPhone(report, number);
    var parts = caseAccess.parts(Action.READ_STATUS, report.incident());
    statements.recordAboutReport(parts.getFirst(), report.id(), report.reporter(), QUESTION);
  }
}
