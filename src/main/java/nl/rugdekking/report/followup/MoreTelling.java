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

  private final Tellers tellers;
  private final AnswerRepository answers;
  private final AnswerSaving saving;
  private final FilesBeforeRows intake;
  private final Access access;
  private final RateLimits limits;

  MoreTelling(
      Tellers tellers,
      AnswerRepository answers,
      AnswerSaving saving,
      FilesBeforeRows intake,
      Access access,
      RateLimits limits) {
    this.tellers = tellers;
    this.answers = answers;
    this.saving = saving;
    this.intake = intake;
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
    return intake.in(() -> steps(tellers.reporter(viewer, report)));
  }

  /**
   * Opens the page of one question.
   *
   * @throws HiddenException when the report is not the viewer's, or they are not asked this
   *     question
   */
  public MoreSheet open(Viewer viewer, UUID report, MoreQuestion question) {
    return intake.in(() -> sheet(tellers.reporter(viewer, report), question));
  }

  /**
   * Saves an answer. The same form sent again counts as the same answer.
   *
   * @throws HiddenException when the report is not the viewer's, or they are not asked this
   *     question
   * @throws RefusedFilesException when a file is refused; nothing is stored then
   * @throws ChangedAnswerException when the answer was changed after the page was made
   */
  public void save(Viewer viewer, UUID id, MoreTold told, List<Upload> uploads) {
    count(viewer, told);
    intake.admit(viewer, uploads);
    var report = intake.in(() -> tellers.reporter(viewer, id)).report();
    if (report == null) {
      throw new HiddenException();
    }
    intake.withReport(
        report, uploads, incoming -> saving.keep(tellers.reporter(viewer, id), told, incoming));
  }

  /** Opens a question for the affected person, from the page of their own case. */
  public MoreSheet open(CaseAccess entered, MoreQuestion question) {
    return intake.in(() -> sheet(tellers.affected(entered), question));
  }

  /**
   * Saves an answer of the affected person, as {@link #save(Viewer, UUID, MoreTold, List)} does.
   */
  public void save(CaseAccess entered, MoreTold told) {
    count(entered.viewer(), told);
    intake.in(() -> saving.keep(tellers.affected(entered), told));
  }

  // Limited, because each answer may cause a mail to somebody. An answer that says there is danger
  // now is never refused.
  private void count(Viewer viewer, MoreTold told) {
    if (!told.isDangerNow()) {
      limits.take(RateLimits.Kind.ADDITION, viewer.account().toString());
    }
  }

  public List<MoreSheet.Step> steps(Teller teller) {
    var parts = teller.own() == null ? teller.parts() : List.of(teller.own());
    var rows =
        Stream.concat(teller.parts().stream(), parts.stream())
            .map(CasePart::incident)
            .distinct()
            .flatMap(incident -> answers.list(incident).stream())
            .filter(teller::gave)
            .toList();
    return !teller.open()
        ? List.of()
        : teller.questions().stream()
            .map(question -> new MoreSheet.Step(question, !of(rows, teller, question).isEmpty()))
            .toList();
  }

  public MoreSheet sheet(Teller teller, MoreQuestion question) {
    if (!teller.isAsked(question)) {
      throw new HiddenException();
    }
    var part = teller.part(question);
    var report = teller.report();
    var given = of(answers.list(part.incident()), teller, question);
    return new MoreSheet(
        question,
        report == null ? null : report.id(),
        teller.number(),
        steps(teller),
        given.isEmpty() ? 0 : given.getFirst().version(),
        given.stream().filter(teller::gave).findFirst().map(AnswerRow::answer).orElse(null),
        teller.open() && part.open(),
        readers(question.isOwn() ? List.of(part) : teller.parts(), question));
  }

  private List<Reader> readers(List<CasePart> parts, MoreQuestion question) {
    var action = question == MoreQuestion.EFFECTS ? Action.READ_EFFECTS : Action.READ;
    return parts.stream()
        .flatMap(part -> access.readers(part, action).stream())
        .distinct()
        .toList();
  }

  // The rows are listed with the last version first, and this order is kept.
  private static List<AnswerRow> of(List<AnswerRow> rows, Teller teller, MoreQuestion question) {
    var source = teller.source(question);
    return rows.stream()
        .filter(row -> row.question() == question && row.source().equals(source))
        .toList();
  }
}
