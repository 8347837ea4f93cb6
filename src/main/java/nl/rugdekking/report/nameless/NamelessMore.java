// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.nameless;

import java.util.List;
import java.util.Optional;
import nl.rugdekking.evidence.Upload;
import nl.rugdekking.report.FilesBeforeRows;
import nl.rugdekking.report.Report;
import nl.rugdekking.report.followup.AnswerSaving;
import nl.rugdekking.report.followup.MoreQuestion;
import nl.rugdekking.report.followup.MoreSheet;
import nl.rugdekking.report.followup.MoreTelling;
import nl.rugdekking.report.followup.MoreTold;
import nl.rugdekking.report.followup.Tellers;
import org.springframework.stereotype.Service;

/** Lets a reporter without a name add to their report: the receipt code is all they need. */
@Service
public class NamelessMore {

  private final MoreTelling telling;
  private final Tellers tellers;
  private final AnswerSaving saving;
  private final FilesBeforeRows intake;
  private final NamelessDoor door;
  private final NamelessAllowance allowance;

  NamelessMore(
      MoreTelling telling,
      Tellers tellers,
      AnswerSaving saving,
      FilesBeforeRows intake,
      NamelessDoor door,
      NamelessAllowance allowance) {
    this.allowance = allowance;
    this.telling = telling;
    this.tellers = tellers;
    this.saving = saving;
    this.intake = intake;
    this.door = door;
  }

  List<MoreSheet.Step> steps(Report report) {
    return telling.steps(tellers.nameless(report));
  }

  /**
   * Opens the page of one question.
   *
   * @param address the network address of the sender, counted in memory against guessing and stored
   *     nowhere
   * @return the page; empty when no report has this code
   * @throws nl.rugdekking.access.HiddenException when the person is not asked this question
   */
  public Optional<MoreSheet> open(String address, ReceiptCode code, MoreQuestion question) {
    return door.guarded(
        address,
        code,
        report -> intake.in(() -> telling.sheet(tellers.nameless(report), question)));
  }

  /**
   * Saves an answer, as {@link MoreTelling#save} does.
   *
   * @return empty when no report has this code, else true, or false when the form was sent before
   */
  public Optional<Boolean> save(
      String address, ReceiptCode code, MoreTold told, List<Upload> uploads) {
    return door.guarded(
        address,
        code,
        report -> {
          allowance.takeAddition(report, address, uploads);
          return intake.withReport(
              report, uploads, incoming -> saving.keep(tellers.nameless(report), told, incoming));
        });
  }
}
