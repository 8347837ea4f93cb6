// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.outgoing;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.outgoing.LetterMatter.OfMeasure;
import nl.rugdekking.paper.LetterKind;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.register.PartRecord;
import nl.rugdekking.register.PartService;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.StalePageException;
import nl.rugdekking.register.acting.HeldOutcomes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records that a letter was posted or handed over, which keeps the promise that the measure is
 * done, and is the day on which somebody was invited to a hearing. The record is never changed: a
 * correction is added to it, with its reason.
 */
@Service
public class LetterPosting {

  private final LetterDesk desk;
  private final OutgoingRepository repository;
  private final PostingRepository postings;
  private final PostingEffects effects;
  private final PartService parts;
  private final HeldOutcomes held;
  private final Clock clock;

  LetterPosting(
      LetterDesk desk,
      OutgoingRepository repository,
      PostingRepository postings,
      PostingEffects effects,
      PartService parts,
      HeldOutcomes held,
      Clock clock) {
    this.desk = desk;
    this.repository = repository;
    this.postings = postings;
    this.effects = effects;
    this.parts = parts;
    this.held = held;
    this.clock = clock;
  }

  /**
   * Records that the letter was sent.
   *
   * @param version the version of the letter that the page showed
   * @throws RefusedException when the day or another fact that proves it is missing or wrong
   * @throws StalePageException when the letter was written again, or recorded as posted, meanwhile
   */
  @Transactional
  public void record(CaseAccess access, LetterAddress about, int version, Posting.Statement said) {
    var right = desk.requireWriting(access, about);
    var sheet = desk.get(access, about);
    var letter = sheet.letter();
    if (sheet.isToWriteAgain()) {
      throw new RefusedException(sheet.limits().named() ? "outgoing.named" : "outgoing.revealing");
    }
    if (letter == null || !sheet.isPostable()) {
      throw new StalePageException();
    }
    var affected = parts.get(access, about.part(), right);
    requirePossible(sheet.matter(), letter, said);
    if (sheet.limits().over() && sheet.matter().isOverBefore(said.on())) {
      throw new RefusedException(
          about.isAboutHearing() ? "outgoing.posting.after-answer" : "outgoing.posting.after-end");
    }
    add(letter, affected, version, posting(access, said, null));
    var step =
        said.way() == PostingWay.HANDED_OVER
            ? OutgoingEntryKind.HANDED_OVER
            : OutgoingEntryKind.POSTED;
    recordStep(access, affected, sheet.matter(), about.kind(), step, null);
    effects.recordTold(access, about.part(), sheet.matter(), letter, said.on());
    if (sheet.matter() instanceof OfMeasure(var measure)) {
      effects.record(access, measure, about.kind());
    }
  }

  /**
   * Adds a correction to what was recorded.
   *
   * @param known the number of records about the posting of this letter, as the page showed it
   * @param reason what was wrong, which everybody who reads the case can see
   */
  @Transactional
  public void correct(
      CaseAccess access, LetterAddress about, int known, Posting.Statement said, String reason) {
    var right = desk.requireWriting(access, about);
    var sheet = desk.get(access, about);
    var letter = sheet.letter();
    if (letter == null || !letter.isPosted() || letter.postings().size() != known) {
      throw new StalePageException();
    }
    if (reason.isBlank()) {
      throw new RefusedException("outgoing.correct.reason.missing");
    }
    var affected = parts.get(access, about.part(), right);
    requirePossible(sheet.matter(), letter, said);
    add(letter, affected, letter.written().version(), posting(access, said, reason.strip()));
    recordStep(
        access,
        affected,
        sheet.matter(),
        about.kind(),
        OutgoingEntryKind.CORRECTED,
        reason.strip());
  }

  // The affected person is told of an outcome before they read that its letter was posted.
  private void recordStep(
      CaseAccess access,
      PartRecord affected,
      LetterMatter matter,
      LetterKind kind,
      OutgoingEntryKind step,
      @Nullable String reason) {
    var telling = matter instanceof OfMeasure(var measure) ? desk.findTelling(measure, kind) : null;
    parts.recordOutcome(access, affected, step, kind.name(), reason, telling);
    if (!held.isHeld(affected.part(), telling)) {
      effects.tellAffected(access, affected.part());
    }
  }

  private void add(OutgoingLetter letter, PartRecord affected, int version, Posting posting) {
    if (!repository.lock(letter.id(), version)
        || !postings.add(letter.id(), affected.key(), letter.postings().size(), posting)) {
      throw new StalePageException();
    }
  }

  private Posting posting(CaseAccess access, Posting.Statement said, @Nullable String reason) {
    return new Posting(said, reason, access.viewer().person(), now());
  }

  private void requirePossible(LetterMatter matter, OutgoingLetter letter, Posting.Statement said) {
    requireText(said.recipient(), "outgoing.posting.recipient.missing");
    requireText(said.who(), "outgoing.posting.who.missing");
    if (said.way() == PostingWay.REGISTERED) {
      requireText(said.reference(), "outgoing.posting.reference.missing");
    }
    if (said.on().isAfter(DueDates.dayOf(now()))) {
      throw new RefusedException("outgoing.posting.future");
    }
    if (matter.isAfter(said.on())) {
      throw new RefusedException(
          matter instanceof OfMeasure
              ? "outgoing.posting.before-decision"
              : "outgoing.posting.before-invitation");
    }
    if (letter.isWrittenHere() && said.on().isBefore(DueDates.dayOf(letter.written().at()))) {
      throw new RefusedException("outgoing.posting.before-writing");
    }
  }

  private static void requireText(@Nullable String text, String messageKey) {
    if (text == null || text.isBlank()) {
      throw new RefusedException(messageKey);
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
