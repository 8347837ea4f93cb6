// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.followup;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.HiddenException;
import nl.rugdekking.register.PartService;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.report.ChangedAnswerException;
import nl.rugdekking.report.MessageNotifier;
import nl.rugdekking.report.RefusedFilesException;
import nl.rugdekking.report.UploadTransactions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Saves an answer to a question after the report as a new version, and makes the register change
 * what follows from it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class AnswerRecorder {

  // All answers within an hour of each other cause one mail together. An answer that there is
  // danger or may be danger always causes a mail.
  private static final Duration MAIL_INTERVAL = Duration.ofHours(1);

  private final AnswerRepository answers;
  private final PartService parts;
  private final AnswerConsequences consequences;
  private final MessageNotifier notifier;
  private final Clock clock;

  AnswerRecorder(
      AnswerRepository answers,
      PartService parts,
      AnswerConsequences consequences,
      MessageNotifier notifier,
      Clock clock) {
    this.answers = answers;
    this.parts = parts;
    this.consequences = consequences;
    this.notifier = notifier;
    this.clock = clock;
  }

  /** Saves an answer with uploaded files. The files are added to those of the report. */
  public boolean save(
      Respondent respondent, SentAnswer sent, UploadTransactions.IncomingFiles incoming) {
    var stored = incoming.intakeResult();
    if (!stored.refusals().isEmpty()) {
      throw new RefusedFilesException(stored.refusals());
    }
    var names = stored.items().stream().map(item -> item.metadata().name()).toList();
    var answer = names.isEmpty() ? sent.answer() : sent.answer().with(FollowUpAnswer.FILES, names);
    var isSaved =
        save(respondent, new SentAnswer(sent.form(), sent.version(), sent.question(), answer));
    if (isSaved) {
      consequences.addFiles(stored.items());
    } else {
      incoming.markDuplicate();
    }
    return isSaved;
  }

  /**
   * Starts an alarm for every open part of a report, because its reporter says that there is
   * danger.
   *
   * @throws RefusedException when the case is closed
   */
  public void recordDanger(Respondent respondent) {
    if (!respondent.canAdd()) {
      throw new RefusedException("report.more.closed");
    }
    consequences.recordDanger(respondent);
  }

  /**
   * Saves an answer without files.
   *
   * @return false when this form was sent before
   * @throws HiddenException when the person is not asked this question
   * @throws RefusedException when the case is closed
   * @throws ChangedAnswerException when the answer was changed after the page was made
   */
  boolean save(Respondent respondent, SentAnswer sent) {
    var question = sent.question();
    if (!respondent.isAsked(question)) {
      throw new HiddenException();
    }
    if (answers.exists(sent.form())) {
      return false;
    }
    var part = respondent.getPart(question);
    if (!respondent.canAdd() || !part.open()) {
      throw new RefusedException("report.more.closed");
    }
    var before = answers.list(part.incident());
    var row = row(respondent, sent, part);
    if (lastVersion(before, row) != sent.version() || !answers.add(row, sent.answer())) {
      throw new ChangedAnswerException();
    }
    consequences.apply(respondent, sent);
    if (respondent.person() == null || !question.isAboutOneself()) {
      notifier.notifyResponders(part.incident());
    }
    if (sent.isDangerPossible()
        || before.stream().noneMatch(one -> one.at().isAfter(row.at().minus(MAIL_INTERVAL)))) {
      notifier.notifyOwners(part.incident(), question.isAboutOneself() ? part : null);
    }
    return true;
  }

  private AnswerVersion row(Respondent respondent, SentAnswer sent, CasePart part) {
    return new AnswerVersion(
        sent.form(),
        part.incident(),
        respondent.report() == null ? null : respondent.report().id(),
        sent.question().isAboutOneself() ? part.id() : null,
        sent.question(),
        sent.version() + 1,
        clock.instant().truncatedTo(ChronoUnit.MICROS),
        respondent.person(),
        parts.getUnchecked(part.id()).key(),
        null);
  }

  private static int lastVersion(List<AnswerVersion> before, AnswerVersion row) {
    return before.stream()
        .filter(one -> one.question() == row.question() && one.sourceId().equals(row.sourceId()))
        .mapToInt(AnswerVersion::version)
        .max()
        .orElse(0);
  }
}
