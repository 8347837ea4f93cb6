// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.nameless;

import java.util.List;
import java.util.Optional;
import nl.rugdekking.access.Lane;
import nl.rugdekking.database.NamelessTime;
import nl.rugdekking.evidence.Upload;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.register.Said;
import nl.rugdekking.report.Acceptance;
import nl.rugdekking.report.FilesBeforeRows;
import nl.rugdekking.report.PersonMatching;
import nl.rugdekking.report.Receipt;
import nl.rugdekking.report.RefusedFilesException;
import nl.rugdekking.report.Submission;
import org.springframework.stereotype.Service;

/**
 * Accepts reports without a name, and lets the reporter come back with the code they got. No
 * account, session or network address of the reporter is stored.
 */
@Service
public class NamelessReports {

  private final FilesBeforeRows transactions;
  private final PersonMatching matching;
  private final NamelessAcceptance acceptance;
  private final NamelessReturn views;
  private final NamelessDoor codes;
  private final NamelessAllowance limits;

  NamelessReports(
      FilesBeforeRows transactions,
      PersonMatching matching,
      NamelessAcceptance acceptance,
      NamelessReturn views,
      NamelessDoor codes,
      NamelessAllowance limits) {
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
   * @param address the network address of the sender, counted in memory against floods and stored
   *     nowhere
   * @param body the body whose people the report is about, where nobody is named
   * @throws RefusedFilesException when a file is refused; nothing is sent then
   */
  public void submit(
      String address,
      ReceiptCode code,
      BodyKind body,
      Submission submission,
      List<Upload> uploads) {
    limits.takeReport(address, submission.dangerNow(), uploads);
    NamelessTime.toTheDay(() -> submit(code, body, submission, uploads));
  }

  private boolean submit(
      ReceiptCode code, BodyKind body, Submission submission, List<Upload> uploads) {
    var known = transactions.in(() -> views.find(code).isPresent());
    if (!known) {
      try {
        transactions.withoutDraft(
            submission.draft(),
            uploads,
            incoming -> receive(code, new PersonMatching.Sender(null, body), submission, incoming));
      } catch (FilesBeforeRows.SentBeforeException sentMeanwhile) {
        // The other transaction sent this same report.
      }
    }
    return known;
  }

  private Receipt receive(
      ReceiptCode code,
      PersonMatching.Sender sender,
      Submission submission,
      FilesBeforeRows.Incoming incoming) {
    if (!incoming.taken().refusals().isEmpty()) {
      throw new RefusedFilesException(incoming.taken().refusals());
    }
    var named = matching.named(sender, submission);
    // An accused colleague whom we cannot find might be the coordinator, who may read reports
    // without a name; fewer people read those of the confidential adviser.
    var readIn = named.accusedUnknown() ? Lane.CONFIDENTIAL : Lane.ANONYMOUS;
    return acceptance.accept(
        code, new Acceptance.Accepted(submission, null, Lane.ANONYMOUS, readIn, named), incoming);
  }

  /** Returns the report for the person with this code; empty when no report has it. */
  public Optional<NamelessReport> open(String address, ReceiptCode code) {
    return codes.guarded(address, code, report -> transactions.in(() -> views.show(report)));
  }

  /**
   * Sends a message to the people who handle the report. A form that is sent twice makes one
   * message.
   *
   * @return the report as it is now; empty when no report has this code
   */
  public Optional<NamelessReport> write(String address, ReceiptCode code, Said said) {
    return codes.guarded(
        address,
        code,
        report -> {
          limits.takeAddition(report, address, List.of());
          return transactions.in(() -> views.write(report, said));
        });
  }
}
