// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.followup;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.HiddenException;
import nl.rugdekking.register.PartSteps;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.report.ChangedAnswerException;
import nl.rugdekking.report.FilesBeforeRows;
import nl.rugdekking.report.MessageBell;
import nl.rugdekking.report.RefusedFilesException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Saves one answer as a new version, and starts what follows from it in the register. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class AnswerSaving {

  // All pages answered within an hour of each other cause one mail, not one each.
  private static final Duration ONE_MAIL_WITHIN = Duration.ofHours(1);

  private final AnswerRepository answers;
  private final PartSteps parts;
  private final Consequences consequences;
  private final MessageBell bell;
  private final Clock clock;

  AnswerSaving(
      AnswerRepository answers,
      PartSteps parts,
      Consequences consequences,
      MessageBell bell,
      Clock clock) {
    this.answers = answers;
    this.parts = parts;
    this.consequences = consequences;
    this.bell = bell;
    this.clock = clock;
  }

  /** Saves an answer with uploaded files, which are added to those of the report. */
  public boolean keep(Teller respondent, MoreTold sent, FilesBeforeRows.Incoming incoming) {
    var taken = incoming.taken();
    if (!taken.refusals().isEmpty()) {
      throw new RefusedFilesException(taken.refusals());
    }
    var names = taken.items().stream().map(item -> item.metadata().name()).toList();
    var answer = names.isEmpty() ? sent.answer() : sent.answer().with(MoreAnswer.FILES, names);
    var isSaved =
        keep(respondent, new MoreTold(sent.form(), sent.version(), sent.question(), answer));
    if (isSaved) {
      consequences.files(taken.items());
    } else {
      incoming.notNeeded();
    }
    return isSaved;
  }

  /**
   * Saves an answer without files.
   *
   * @return false when this form was sent before
   * @throws HiddenException when the person is not asked this question
   * @throws RefusedException when the case is closed
   * @throws ChangedAnswerException when the answer was changed after the page was made
   */
  boolean keep(Teller respondent, MoreTold sent) {
    var question = sent.question();
    if (!respondent.isAsked(question)) {
      throw new HiddenException();
    }
    if (answers.exists(sent.form())) {
      return false;
    }
    var part = respondent.part(question);
    if (!respondent.open() || !part.open()) {
      throw new RefusedException("report.more.closed");
    }
    var before = answers.list(part.incident());
    var row = row(respondent, sent, part);
    if (lastVersion(before, row) != sent.version() || !answers.add(row, sent.answer())) {
      throw new ChangedAnswerException();
    }
    consequences.follow(respondent, sent);
    if (before.stream().noneMatch(one -> one.at().isAfter(row.at().minus(ONE_MAIL_WITHIN)))) {
      bell.ringOwners(part.incident(), question.isOwn() ? part : null);
    }
    return true;
  }

  private AnswerRow row(Teller respondent, MoreTold sent, CasePart part) {
    return new AnswerRow(
        sent.form(),
        part.incident(),
        respondent.report() == null ? null : respondent.report().id(),
        sent.question().isOwn() ? part.id() : null,
        sent.question(),
        sent.version() + 1,
        clock.instant().truncatedTo(ChronoUnit.MICROS),
        respondent.person(),
        parts.get(part.id()).key(),
        null);
  }

  private static int lastVersion(List<AnswerRow> before, AnswerRow row) {
    return before.stream()
        .filter(one -> one.question() == row.question() && one.source().equals(row.source()))
        .mapToInt(AnswerRow::version)
        .max()
        .orElse(0);
  }
}
