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
 * Takes reports without a name, and lets whoever sent one come back with the code they got. Nothing
 * is kept that tells who that is: no account, no session, no address.
 */
@Service
public class NamelessReports {

  private final FilesBeforeRows intake;
  private final PersonMatching matching;
  private final NamelessAcceptance acceptance;
  private final NamelessReturn returning;
  private final NamelessDoor door;
  private final NamelessAllowance allowance;

  NamelessReports(
      FilesBeforeRows intake,
      PersonMatching matching,
      NamelessAcceptance acceptance,
      NamelessReturn returning,
      NamelessDoor door,
      NamelessAllowance allowance) {
    this.intake = intake;
    this.matching = matching;
    this.acceptance = acceptance;
    this.returning = returning;
    this.door = door;
    this.allowance = allowance;
  }

  /**
   * Sends a report. Sent again with the same code it is the same report.
   *
   * @param address where it comes from: counted in memory so that nobody floods us, kept nowhere
   * @param body whose people it is about, where nobody is named
   * @throws RefusedFilesException when a file is not taken; nothing is sent then
   */
  public void submit(
      String address,
      ReceiptCode code,
      BodyKind body,
      Submission submission,
      List<Upload> uploads) {
    allowance.takeReport(address, submission.dangerNow(), uploads);
    NamelessTime.toTheDay(() -> submit(code, body, submission, uploads));
  }

  private boolean submit(
      ReceiptCode code, BodyKind body, Submission submission, List<Upload> uploads) {
    var known = intake.in(() -> returning.find(code).isPresent());
    if (!known) {
      try {
        intake.withoutDraft(
            submission.draft(),
            uploads,
            incoming -> receive(code, new PersonMatching.Sender(null, body), submission, incoming));
      } catch (FilesBeforeRows.SentBeforeException sentMeanwhile) {
        // The other one is this report.
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
    // Where a colleague is accused whom we cannot find, that might be the coordinator, who reads
    // this lane; the confidential adviser's is narrower.
    var readIn = named.accusedUnknown() ? Lane.CONFIDENTIAL : Lane.ANONYMOUS;
    return acceptance.accept(
        code, new Acceptance.Accepted(submission, null, Lane.ANONYMOUS, readIn, named), incoming);
  }

  /** What whoever has the code may see; empty when no report has it. */
  public Optional<NamelessReport> open(String address, ReceiptCode code) {
    return door.guarded(address, code, report -> intake.in(() -> returning.show(report)));
  }

  /**
   * Writes to whoever handles it. Sent twice is one message.
   *
   * @return what there is to see now; empty when no report has this code
   */
  public Optional<NamelessReport> write(String address, ReceiptCode code, Said said) {
    return door.guarded(
        address,
        code,
        report -> {
          allowance.takeAddition(report, address, List.of());
          return intake.in(() -> returning.write(report, said));
        });
  }
}
