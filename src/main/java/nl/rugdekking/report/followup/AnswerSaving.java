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
  private static final Duration IN_A_ROW = Duration.ofHours(1);

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
  public boolean keep(Teller teller, MoreTold told, FilesBeforeRows.Incoming incoming) {
    var taken = incoming.taken();
    if (!taken.refusals().isEmpty()) {
      throw new RefusedFilesException(taken.refusals());
    }
    var names = taken.items().stream().map(item -> item.metadata().name()).toList();
    var answer = names.isEmpty() ? told.answer() : told.answer().with(MoreAnswer.FILES, names);
    var kept = keep(teller, new MoreTold(told.form(), told.version(), told.question(), answer));
    if (kept) {
      consequences.files(taken.items());
    } else {
      incoming.notNeeded();
    }
    return kept;
  }

  /**
   * Saves an answer without files.
   *
   * @return false when this form was sent before
   * @throws HiddenException when the person is not asked this question
   * @throws RefusedException when the case is closed
   * @throws ChangedAnswerException when the answer was changed after the page was made
   */
  boolean keep(Teller teller, MoreTold told) {
    var question = told.question();
    if (!teller.isAsked(question)) {
      throw new HiddenException();
    }
    if (answers.exists(told.form())) {
      return false;
    }
    var part = teller.part(question);
    if (!teller.open() || !part.open()) {
      throw new RefusedException("report.more.closed");
    }
    var before = answers.list(part.incident());
    var row = row(teller, told, part);
    if (lastVersion(before, row) != told.version() || !answers.add(row, told.answer())) {
      throw new ChangedAnswerException();
    }
    consequences.follow(teller, told);
    if (before.stream().noneMatch(one -> one.at().isAfter(row.at().minus(IN_A_ROW)))) {
      bell.ringOwners(part.incident(), question.isOwn() ? part : null);
    }
    return true;
  }

  private AnswerRow row(Teller teller, MoreTold told, CasePart part) {
    return new AnswerRow(
        told.form(),
        part.incident(),
        teller.report() == null ? null : teller.report().id(),
        told.question().isOwn() ? part.id() : null,
        told.question(),
        told.version() + 1,
        clock.instant().truncatedTo(ChronoUnit.MICROS),
        teller.person(),
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
