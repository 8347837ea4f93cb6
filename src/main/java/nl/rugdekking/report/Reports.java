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
 * Accepts reports of signed-in people. An accepted report is registered as an incident in the same
 * transaction.
 */
@Service
public class Reports {

  private final FilesBeforeRows transactions;
  private final DraftRepository drafts;
  private final PersonMatching matching;
  private final Acceptance acceptance;
  private final RateLimits limits;

  Reports(
      FilesBeforeRows transactions,
      DraftRepository drafts,
      PersonMatching matching,
      Acceptance acceptance,
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
   * @throws RefusedFilesException when a file is refused; nothing is sent then
   * @throws HiddenException when the draft with this id is somebody else's
   */
  public Receipt submit(Viewer viewer, Submission submission, List<Upload> uploads) {
    limits.take(RateLimits.Kind.REPORT, viewer.account().toString());
    var id = submission.draft();
    try {
      return transactions.withFiles(
          viewer, id, uploads, incoming -> receive(viewer, submission, incoming));
    } catch (FilesBeforeRows.SentBeforeException sentMeanwhile) {
      return transactions.in(() -> receipt(viewer, drafts.claim(id).orElseThrow(), id));
    }
  }

  private Receipt receive(Viewer viewer, Submission submission, FilesBeforeRows.Incoming incoming) {
    if (!incoming.taken().refusals().isEmpty()) {
      throw new RefusedFilesException(incoming.taken().refusals());
    }
    var id = submission.draft();
    var claim = drafts.claim(id);
    if (claim.isPresent() && claim.get().incident().isPresent()) {
      incoming.notNeeded();
      return receipt(viewer, claim.get(), id);
    }
    claim.ifPresent(draft -> requireOwn(viewer, draft));
    incoming.settleKey(claim.map(DraftRepository.Claim::key));
    var named = matching.named(PersonMatching.Sender.of(viewer), submission);
    var lane = PersonMatching.lane(submission, named);
    return acceptance.accept(
        new Acceptance.Accepted(submission, viewer.person(), lane, lane, named), incoming);
  }

  private static Receipt receipt(Viewer viewer, DraftRepository.Claim claim, UUID id) {
    requireOwn(viewer, claim);
    return new Receipt(id, claim.incident().orElseThrow());
  }

  private static void requireOwn(Viewer viewer, DraftRepository.Claim claim) {
    if (!viewer.person().equals(claim.owner())) {
      throw new HiddenException();
    }
  }
}
