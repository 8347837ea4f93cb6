// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import java.util.List;
import java.util.UUID;
import nl.rugdekking.access.HiddenException;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.evidence.Upload;
import nl.rugdekking.load.RateLimits;
import org.springframework.stereotype.Service;

/**
 * Accepts the reports of signed-in people. An accepted report is registered as an incident in the
 * same transaction.
 */
@Service
public class Reports {

  private final UploadTransactions transactions;
  private final DraftRepository drafts;
  private final PersonMatching matching;
  private final ReportAcceptance acceptance;
  private final RateLimits limits;

  Reports(
      UploadTransactions transactions,
      DraftRepository drafts,
      PersonMatching matching,
      ReportAcceptance acceptance,
      RateLimits limits) {
    this.transactions = transactions;
    this.drafts = drafts;
    this.matching = matching;
    this.acceptance = acceptance;
    this.limits = limits;
  }

  /**
   * Sends a report with the files of its draft and those uploaded now. A report that is sent again,
   * by a double click or after a lost connection, counts once and gives the same receipt.
   *
   * @throws RefusedFilesException when a file is refused; then nothing is sent
   * @throws HiddenException when the draft with this id is somebody else's
   */
  public Receipt submit(Viewer viewer, Submission submission, List<Upload> uploads) {
    // Reports of danger are counted separately, so that other reports never cause one to be
    // refused.
    var counter = viewer.account() + (submission.dangerNow() ? " danger" : "");
    limits.countAttempt(RateLimits.Kind.REPORT, counter);
    var id = submission.draft();
    try {
      return transactions.runWithFiles(
          viewer, id, uploads, incoming -> receive(viewer, submission, incoming));
    } catch (UploadTransactions.AlreadySentException sentMeanwhile) {
      return transactions.run(() -> getReceipt(viewer, drafts.claim(id).orElseThrow(), id));
    }
  }

  private Receipt receive(
      Viewer viewer, Submission submission, UploadTransactions.IncomingFiles incoming) {
    if (!incoming.intakeResult().refusals().isEmpty()) {
      throw new RefusedFilesException(incoming.intakeResult().refusals());
    }
    var id = submission.draft();
    var claim = drafts.claim(id);
    if (claim.isPresent() && claim.get().incident().isPresent()) {
      incoming.markDuplicate();
      return getReceipt(viewer, claim.get(), id);
    }
    claim.ifPresent(draft -> requireOwn(viewer, draft));
    incoming.resolveKey(claim.map(DraftRepository.DraftOrReport::key));
    var named = matching.match(matching.senderOf(viewer, submission.capacity()), submission);
    var lane = PersonMatching.chooseLane(submission, named);
    return acceptance.accept(
        new ReportAcceptance.AcceptedReport(submission, viewer.person(), lane, named), incoming);
  }

  private static Receipt getReceipt(Viewer viewer, DraftRepository.DraftOrReport claim, UUID id) {
    requireOwn(viewer, claim);
    return new Receipt(id, claim.incident().orElseThrow());
  }

  private static void requireOwn(Viewer viewer, DraftRepository.DraftOrReport claim) {
    if (!viewer.person().equals(claim.owner())) {
      throw new HiddenException();
    }
  }
}
