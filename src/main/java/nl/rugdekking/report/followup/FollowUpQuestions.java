// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.followup;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import nl.rugdekking.access.AccessControl;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.HiddenException;
import nl.rugdekking.access.Reader;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.evidence.Upload;
import nl.rugdekking.load.RateLimits;
import nl.rugdekking.report.ChangedAnswerException;
import nl.rugdekking.report.RefusedFilesException;
import nl.rugdekking.report.UploadTransactions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Lets a signed-in person add to a report after it was sent. They get optional questions, one per
 * page, and may answer each of them again later.
 */
@Service
public class FollowUpQuestions {

  private final Respondents respondents;
  private final AnswerRepository answers;
  private final AnswerRecorder recorder;
  private final UploadTransactions transactions;
  private final EarlierNumbers earlier;
  private final AccessControl access;
  private final RateLimits limits;

  FollowUpQuestions(
      Respondents respondents,
      AnswerRepository answers,
      AnswerRecorder recorder,
      UploadTransactions transactions,
      EarlierNumbers earlier,
      AccessControl access,
      RateLimits limits) {
    this.earlier = earlier;
    this.respondents = respondents;
    this.answers = answers;
    this.recorder = recorder;
    this.transactions = transactions;
    this.access = access;
    this.limits = limits;
  }

  /**
   * Returns the pages offered to a reporter, in order. The list is empty when nothing can be added
   * to the report any more.
   *
   * @throws HiddenException when the viewer did not send a report with this id
   */
  public List<QuestionPage.Step> listSteps(Viewer viewer, UUID report) {
    return transactions.run(() -> listSteps(respondents.getReporter(viewer, report)));
  }

  /**
   * Returns the last answers of a reporter about how to reach them and about what happened, in the
   * order of the pages. The result is empty when nothing can be added to the report any more.
   *
   * @throws HiddenException when the viewer did not send a report with this id
   */
  public Map<FollowUpQuestion, FollowUpAnswer> listAnswers(Viewer viewer, UUID report) {
    return transactions.run(() -> listAnswers(respondents.getReporter(viewer, report)));
  }

  private Map<FollowUpQuestion, FollowUpAnswer> listAnswers(Respondent respondent) {
    var given = new LinkedHashMap<FollowUpQuestion, FollowUpAnswer>();
    var rows = respondent.canAdd() ? listRows(respondent) : List.<AnswerVersion>of();
    respondent.listQuestions().stream()
        .filter(question -> !question.isAboutOneself() || question == FollowUpQuestion.SAFETY)
        .forEach(
            question ->
                versionsOf(rows, respondent, question).stream()
                    .limit(1)
                    .map(AnswerVersion::answer)
                    .filter(answer -> answer != null && !answer.isEmpty())
                    .forEach(answer -> given.put(question, answer)));
    return given;
  }

  /**
   * Opens the page of one question.
   *
   * @throws HiddenException when the report is not the viewer's, or they are not asked this
   *     question
   */
  public QuestionPage getPage(Viewer viewer, UUID report, FollowUpQuestion question) {
    return transactions.run(
        () -> {
          var questionPage = getPage(respondents.getReporter(viewer, report), question);
          return earlier.fillIn(viewer, questionPage);
        });
  }

  /**
   * Saves an answer. The same form sent again counts as the same answer.
   *
   * @throws HiddenException when the report is not the viewer's, or they are not asked this
   *     question
   * @throws RefusedFilesException when a file is refused; then nothing is stored
   * @throws ChangedAnswerException when the answer was changed after the page was made
   */
  public void save(Viewer viewer, UUID id, SentAnswer answer, List<Upload> uploads) {
    countAgainstLimit(viewer, answer);
    transactions.countUpload(viewer, uploads);
    var report = transactions.run(() -> respondents.getReporter(viewer, id)).report();
    if (report == null) {
      throw new HiddenException();
    }
    transactions.runForReport(
        report,
        uploads,
        incoming -> recorder.save(respondents.getReporter(viewer, id), answer, incoming));
  }

  /** Opens a question for the affected person, from the page of their own case. */
  public QuestionPage getPage(CaseAccess caseAccess, FollowUpQuestion question) {
    return transactions.run(() -> getPage(respondents.getAffected(caseAccess), question));
  }

  /**
   * Saves an answer of the affected person, as {@link #save(Viewer, UUID, SentAnswer, List)} does.
   */
  public void save(CaseAccess caseAccess, SentAnswer answer) {
    countAgainstLimit(caseAccess.viewer(), answer);
    transactions.run(() -> recorder.save(respondents.getAffected(caseAccess), answer));
  }

  // The number of answers is limited, because each answer may cause a mail to somebody. An answer
  // that says that there is danger now is never refused.
  private void countAgainstLimit(Viewer viewer, SentAnswer answer) {
    if (!answer.isDangerNow()) {
      limits.countAttempt(RateLimits.Kind.ADDITION, viewer.account().toString());
    }
  }

  public List<QuestionPage.Step> listSteps(Respondent respondent) {
    var rows = listRows(respondent);
    return !respondent.canAdd()
        ? List.of()
        : respondent.listQuestions().stream()
            .map(
                question ->
                    new QuestionPage.Step(
                        question,
                        !versionsOf(rows, respondent, question).isEmpty()
                            || respondent.findReported(question) != null))
            .toList();
  }

  private List<AnswerVersion> listRows(Respondent respondent) {
    var parts = respondent.ownPart() == null ? respondent.parts() : List.of(respondent.ownPart());
    return Stream.concat(respondent.parts().stream(), parts.stream())
        .map(CasePart::incident)
        .distinct()
        .flatMap(incident -> answers.list(incident).stream())
        .filter(respondent::hasGiven)
        .toList();
  }

  public QuestionPage getPage(Respondent respondent, FollowUpQuestion question) {
    if (!respondent.isAsked(question)) {
      throw new HiddenException();
    }
    var part = respondent.getPart(question);
    var report = respondent.report();
    var versions = versionsOf(answers.list(part.incident()), respondent, question);
    return new QuestionPage(
        question,
        report == null ? null : report.id(),
        respondent.number(),
        listSteps(respondent),
        versions.isEmpty() ? 0 : versions.getFirst().version(),
        respondent.listDetails(question),
        respondent.withSaid(question, findAnswer(respondent, question, versions)),
        respondent.findPhone(question),
        respondent.canAdd() && part.open(),
        question.isAboutOneself() ? null : findHold(respondent.parts()),
        readers(question.isAboutOneself() ? List.of(part) : respondent.parts(), question));
  }

  private static @Nullable FollowUpAnswer findAnswer(
      Respondent respondent, FollowUpQuestion question, List<AnswerVersion> versions) {
    return versions.isEmpty()
        ? respondent.findReported(question)
        : versions.stream()
            .filter(respondent::hasGiven)
            .findFirst()
            .map(AnswerVersion::answer)
            .orElse(null);
  }

  private static @Nullable Instant findHold(List<CasePart> parts) {
    return parts.stream()
        .map(CasePart::heldUntil)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private List<Reader> readers(List<CasePart> parts, FollowUpQuestion question) {
    var action = question == FollowUpQuestion.EFFECTS ? Action.READ_EFFECTS : Action.READ;
    return parts.stream()
        .flatMap(part -> access.readers(part.withoutHold(), action).stream())
        .distinct()
        .toList();
  }

  // The rows come with the last version first, and this order stays.
  private static List<AnswerVersion> versionsOf(
      List<AnswerVersion> rows, Respondent respondent, FollowUpQuestion question) {
    var source = respondent.getSourceId(question);
    return rows.stream()
        .filter(row -> row.question() == question && row.sourceId().equals(source))
        .toList();
  }
}
