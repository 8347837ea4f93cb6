// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.followup;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.rugdekking.access.Access;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.HiddenException;
import nl.rugdekking.access.Reader;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.evidence.Upload;
import nl.rugdekking.load.RateLimits;
import nl.rugdekking.report.ChangedAnswerException;
import nl.rugdekking.report.FilesBeforeRows;
import nl.rugdekking.report.RefusedFilesException;
import org.springframework.stereotype.Service;

/**
 * Lets a signed-in person add to a report after it was sent: optional questions, one per page, each
 * of which may be answered again later.
 */
@Service
public class MoreTelling {

  private final Tellers respondents;
  private final AnswerRepository answers;
  private final AnswerSaving recorder;
  private final FilesBeforeRows transactions;
  private final Access access;
  private final RateLimits limits;

  MoreTelling(
      Tellers respondents,
      AnswerRepository answers,
      AnswerSaving recorder,
      FilesBeforeRows transactions,
      Access access,
      RateLimits limits) {
    this.respondents = respondents;
    this.answers = answers;
    this.recorder = recorder;
    this.transactions = transactions;
    this.access = access;
    this.limits = limits;
  }

  /**
   * Returns the pages offered to a reporter, in order; empty when the report can no longer be added
   * to.
   *
   * @throws HiddenException when the viewer did not send a report with this id
   */
  public List<MoreSheet.Step> steps(Viewer viewer, UUID report) {
    return transactions.in(() -> steps(respondents.reporter(viewer, report)));
  }

  /**
   * Opens the page of one question.
   *
   * @throws HiddenException when the report is not the viewer's, or they are not asked this
   *     question
   */
  public MoreSheet open(Viewer viewer, UUID report, MoreQuestion question) {
    return transactions.in(() -> sheet(respondents.reporter(viewer, report), question));
  }

  /**
   * Saves an answer. The same form sent again counts as the same answer.
   *
   * @throws HiddenException when the report is not the viewer's, or they are not asked this
   *     question
   * @throws RefusedFilesException when a file is refused; nothing is stored then
   * @throws ChangedAnswerException when the answer was changed after the page was made
   */
  public void save(Viewer viewer, UUID id, MoreTold answer, List<Upload> uploads) {
    countAgainstLimit(viewer, answer);
    transactions.admit(viewer, uploads);
    var report = transactions.in(() -> respondents.reporter(viewer, id)).report();
    if (report == null) {
      throw new HiddenException();
    }
    transactions.withReport(
        report,
        uploads,
        incoming -> recorder.keep(respondents.reporter(viewer, id), answer, incoming));
  }

  /** Opens a question for the affected person, from the page of their own case. */
  public MoreSheet open(CaseAccess caseAccess, MoreQuestion question) {
    return transactions.in(() -> sheet(respondents.affected(caseAccess), question));
  }

  /**
   * Saves an answer of the affected person, as {@link #save(Viewer, UUID, MoreTold, List)} does.
   */
  public void save(CaseAccess caseAccess, MoreTold answer) {
    countAgainstLimit(caseAccess.viewer(), answer);
    transactions.in(() -> recorder.keep(respondents.affected(caseAccess), answer));
  }

  // Limited, because each answer may cause a mail to somebody. An answer that says there is danger
  // now is never refused.
  private void countAgainstLimit(Viewer viewer, MoreTold answer) {
    if (!answer.isDangerNow()) {
      limits.take(RateLimits.Kind.ADDITION, viewer.account().toString());
    }
  }

  public List<MoreSheet.Step> steps(Teller respondent) {
    var parts = respondent.own() == null ? respondent.parts() : List.of(respondent.own());
    var rows =
        Stream.concat(respondent.parts().stream(), parts.stream())
            .map(CasePart::incident)
            .distinct()
            .flatMap(incident -> answers.list(incident).stream())
            .filter(respondent::gave)
            .toList();
    return !respondent.open()
        ? List.of()
        : respondent.questions().stream()
            .map(
                question ->
                    new MoreSheet.Step(question, !versionsOf(rows, respondent, question).isEmpty()))
            .toList();
  }

  public MoreSheet sheet(Teller respondent, MoreQuestion question) {
    if (!respondent.isAsked(question)) {
      throw new HiddenException();
    }
    var part = respondent.part(question);
    var report = respondent.report();
    var versions = versionsOf(answers.list(part.incident()), respondent, question);
    return new MoreSheet(
        question,
        report == null ? null : report.id(),
        respondent.number(),
        steps(respondent),
        versions.isEmpty() ? 0 : versions.getFirst().version(),
        versions.stream().filter(respondent::gave).findFirst().map(AnswerRow::answer).orElse(null),
        respondent.open() && part.open(),
        readers(question.isOwn() ? List.of(part) : respondent.parts(), question));
  }

  private List<Reader> readers(List<CasePart> parts, MoreQuestion question) {
    var action = question == MoreQuestion.EFFECTS ? Action.READ_EFFECTS : Action.READ;
    return parts.stream()
        .flatMap(part -> access.readers(part, action).stream())
        .distinct()
        .toList();
  }

  // The rows are listed with the last version first, and this order is kept.
  private static List<AnswerRow> versionsOf(
      List<AnswerRow> rows, Teller respondent, MoreQuestion question) {
    var source = respondent.source(question);
    return rows.stream()
        .filter(row -> row.question() == question && row.source().equals(source))
        .toList();
  }
}
