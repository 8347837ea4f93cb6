// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.nameless;

import java.util.List;
import java.util.Optional;
import nl.rugdekking.access.Lane;
import nl.rugdekking.database.NamelessClock;
import nl.rugdekking.evidence.Upload;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.register.SubmittedText;
import nl.rugdekking.report.PersonMatching;
import nl.rugdekking.report.Receipt;
import nl.rugdekking.report.RefusedFilesException;
import nl.rugdekking.report.ReportAcceptance;
import nl.rugdekking.report.Submission;
import nl.rugdekking.report.UploadTransactions;
import org.springframework.stereotype.Service;

/**
 * Accepts reports without a name, and lets the reporter return to their report with the code they
 * got. No account, session or network address of the reporter is stored.
 */
@Service
public class NamelessReports {

  private final UploadTransactions transactions;
  private final PersonMatching matching;
  private final NamelessAcceptance acceptance;
  private final NamelessReportViews views;
  private final ReceiptCodeCheck codes;
  private final NamelessRateLimits limits;

  NamelessReports(
      UploadTransactions transactions,
      PersonMatching matching,
      NamelessAcceptance acceptance,
      NamelessReportViews views,
      ReceiptCodeCheck codes,
      NamelessRateLimits limits) {
    this.transactions = transactions;
    this.matching = matching;
    this.acceptance = acceptance;
    this.views = views;
    this.codes = codes;
    this.limits = limits;
  }

  /**
   * Sends a report. A report that is sent again with the same code counts as the same report.
   *
   * @param address the network address of the sender; it is counted in memory to stop floods of
   *     reports, and is stored nowhere
   * @param body the body to whose people the report belongs when it names nobody
   * @throws RefusedFilesException when a file is refused; then nothing is sent
   */
  public void submit(
      String address,
      ReceiptCode code,
      BodyKind body,
      Submission submission,
      List<Upload> uploads) {
    limits.countReport(address, submission.dangerNow(), uploads);
    NamelessClock.runRoundedToDay(() -> submit(code, body, submission, uploads));
  }

  private boolean submit(
      ReceiptCode code, BodyKind body, Submission submission, List<Upload> uploads) {
    var known = transactions.run(() -> views.findReport(code).isPresent());
    if (!known) {
      try {
        transactions.runWithoutDraft(
            submission.draft(), uploads, incoming -> receive(code, body, submission, incoming));
      } catch (UploadTransactions.AlreadySentException sentMeanwhile) {
        // The other transaction sent this same report.
      }
    }
    return known;
  }

  private Receipt receive(
      ReceiptCode code,
      BodyKind body,
      Submission submission,
      UploadTransactions.IncomingFiles incoming) {
    if (!incoming.intakeResult().refusals().isEmpty()) {
      throw new RefusedFilesException(incoming.intakeResult().refusals());
    }
    var named = matching.match(new PersonMatching.Sender(null, body), submission);
    return acceptance.accept(
        code,
        body,
        new ReportAcceptance.AcceptedReport(submission, null, Lane.ANONYMOUS, named),
        incoming);
  }

  /**
   * Returns the report for the person with this code. The result is empty when no report has the
   * code.
   */
  public Optional<NamelessReport> find(String address, ReceiptCode code) {
    return codes.runWithReport(address, code, report -> transactions.run(() -> views.show(report)));
  }

  /**
   * Sends a message to the people who handle the report. A form that is sent twice makes one
   * message.
   *
   * @return the report as it is now; empty when no report has this code
   */
  public Optional<NamelessReport> sendMessage(
      String address, ReceiptCode code, SubmittedText said) {
    return codes.runWithReport(
        address,
        code,
        report -> {
          limits.countAddition(report, address, List.of());
          return transactions.run(() -> views.sendMessage(report, said));
        });
  }
}
