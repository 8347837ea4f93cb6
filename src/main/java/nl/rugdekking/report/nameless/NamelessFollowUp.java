// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.nameless;

import java.util.List;
import java.util.Optional;
import nl.rugdekking.evidence.Upload;
import nl.rugdekking.report.Report;
import nl.rugdekking.report.UploadTransactions;
import nl.rugdekking.report.followup.AnswerRecorder;
import nl.rugdekking.report.followup.FollowUpQuestion;
import nl.rugdekking.report.followup.FollowUpQuestions;
import nl.rugdekking.report.followup.QuestionPage;
import nl.rugdekking.report.followup.Respondents;
import nl.rugdekking.report.followup.SentAnswer;
import org.springframework.stereotype.Service;

/**
 * Shows reporters without a name the questions after their report, and stores their answers. They
 * need only the receipt code, which they got when they sent the report.
 */
@Service
public class NamelessFollowUp {

  private final FollowUpQuestions questions;
  private final Respondents respondents;
  private final AnswerRecorder recorder;
  private final UploadTransactions transactions;
  private final ReceiptCodeCheck codes;
  private final NamelessRateLimits limits;

  NamelessFollowUp(
      FollowUpQuestions questions,
      Respondents respondents,
      AnswerRecorder recorder,
      UploadTransactions transactions,
      ReceiptCodeCheck codes,
      NamelessRateLimits limits) {
    this.limits = limits;
    this.questions = questions;
    this.respondents = respondents;
    this.recorder = recorder;
    this.transactions = transactions;
    this.codes = codes;
  }

  /** Returns the questions that the reporter is asked, in their order, for links to their pages. */
  List<QuestionPage.Step> listSteps(Report report) {
    return questions.listSteps(respondents.getNamelessReporter(report));
  }

  /**
   * Opens the page of one question.
   *
   * @param address the network address of the sender; it is counted in memory to stop people from
   *     guessing codes, and is stored nowhere
   * @return the page; empty when no report has this code
   * @throws nl.rugdekking.access.HiddenException when the person is not asked this question
   */
  public Optional<QuestionPage> findPage(
      String address, ReceiptCode code, FollowUpQuestion question) {
    return codes.runWithReport(
        address,
        code,
        report ->
            transactions.run(
                () -> questions.getPage(respondents.getNamelessReporter(report), question)));
  }

  /**
   * Saves an answer, as {@link FollowUpQuestions#save} does.
   *
   * @param address the network address of the sender, as for {@link #findPage}
   * @return empty when no report has this code; otherwise true, or false when the form was sent
   *     before
   */
  public Optional<Boolean> save(
      String address, ReceiptCode code, SentAnswer answer, List<Upload> uploads) {
    return codes.runWithReport(
        address,
        code,
        report -> {
          limits.countAddition(report, address, uploads);
          return transactions.runForReport(
              report,
              uploads,
              incoming -> recorder.save(respondents.getNamelessReporter(report), answer, incoming));
        });
  }

  /**
   * Starts an alarm because of danger, also when an earlier alarm was handed over.
   *
   * @return false when no report has this code
   */
  public boolean reportDanger(String address, ReceiptCode code) {
    return codes
        .runWithReport(
            address,
            code,
            report -> {
              limits.countDanger(report);
              return transactions.run(
                  () -> {
                    recorder.recordDanger(respondents.getNamelessReporter(report));
                    return true;
                  });
            })
        .isPresent();
  }
}
