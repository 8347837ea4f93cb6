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

  private final MoreTelling questions;
  private final Tellers respondents;
  private final AnswerSaving recorder;
  private final FilesBeforeRows transactions;
  private final NamelessDoor codes;
  private final NamelessAllowance limits;

  NamelessMore(
      MoreTelling questions,
      Tellers respondents,
      AnswerSaving recorder,
      FilesBeforeRows transactions,
      NamelessDoor codes,
      NamelessAllowance limits) {
    this.limits = limits;
    this.questions = questions;
    this.respondents = respondents;
    this.recorder = recorder;
    this.transactions = transactions;
    this.codes = codes;
  }

  List<MoreSheet.Step> steps(Report report) {
    return questions.steps(respondents.nameless(report));
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
    return codes.guarded(
        address,
        code,
        report -> transactions.in(() -> questions.sheet(respondents.nameless(report), question)));
  }

  /**
   * Saves an answer, as {@link MoreTelling#save} does.
   *
   * @return empty when no report has this code, else true, or false when the form was sent before
   */
  public Optional<Boolean> save(
      String address, ReceiptCode code, MoreTold answer, List<Upload> uploads) {
    return codes.guarded(
        address,
        code,
        report -> {
          limits.takeAddition(report, address, uploads);
          return transactions.withReport(
              report,
              uploads,
              incoming -> recorder.keep(respondents.nameless(report), answer, incoming));
        });
  }
}
