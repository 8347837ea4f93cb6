// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.outgoing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.rugdekking.paper.LetterKind;
import nl.rugdekking.response.MeasureKind;
import nl.rugdekking.response.Response;

/** Decides which letters can be written about a measure. */
final class LetterChoice {

  private LetterChoice() {}

  /**
   * Returns the letter by which a measure of this kind is made known. The result is empty when
   * there is none.
   */
  static Optional<LetterKind> find(MeasureKind kind) {
    return switch (kind) {
      case TALK -> Optional.of(LetterKind.TALK_CONFIRMED);
      case WARNING_LETTER -> Optional.of(LetterKind.WARNING);
      case CONDITIONS -> Optional.of(LetterKind.CONDITIONS);
      case BUILDING_BAN -> Optional.of(LetterKind.ACCESS_BAN);
      case CONTACT_BAN -> Optional.of(LetterKind.CONTACT_LIMITATION);
      case MEETING_ORDER -> Optional.of(LetterKind.MEETING_REFUSAL);
      case ORAL_ORDER -> Optional.of(LetterKind.MEETING_REMOVAL);
      case HR_MEASURE, CLOSED_ROOMS, COUNCIL_DECISION, COMMITTEE_ORDER, PUBLIC_ORDER ->
          Optional.empty();
    };
  }

  /**
   * Returns the letter by which this measure is made known: for a measure that prolongs another one
   * the letter that says so.
   */
  static Optional<LetterKind> find(Response measure) {
    return measure.follows() != null && isDoneByLetter(measure.kind())
        ? Optional.of(LetterKind.PROLONGATION)
        : find(measure.kind());
  }

  /** Returns true for the letter by which this measure is made known. */
  static boolean isMakingKnown(Response measure, LetterKind letter) {
    return find(measure).filter(letter::equals).isPresent();
  }

  /**
   * Returns true when the measure is done by sending its letter. A talk is done by holding it, and
   * an order in a meeting was given on the spot.
   */
  static boolean isDoneByLetter(MeasureKind kind) {
    return kind != MeasureKind.TALK && !kind.isRecordedAfterwards() && find(kind).isPresent();
  }

  /**
   * Returns true for a letter that may be sent at any time, whatever the affected person wants and
   * also after the part was closed: the one that ends a measure, and those that confirm or answer
   * what was received from the perpetrator.
   */
  static boolean maySendAtAnyTime(LetterKind letter) {
    return switch (letter) {
      case LIFTING -> true;
      default -> isReply(letter);
    };
  }

  /** Returns true for a letter that confirms or answers what was received from the perpetrator. */
  static boolean isReply(LetterKind letter) {
    return switch (letter) {
      case OBJECTION_RECEIPT,
          REVIEW_RECEIPT,
          COMPLAINT_RECEIPT,
          OBJECTION_ANSWER,
          REVIEW_ANSWER,
          COMPLAINT_ANSWER ->
          true;
      default -> false;
    };
  }

  /**
   * Returns true when the measure was withdrawn or has ended, so that this letter would make known
   * what does not hold any more. A talk, and an order in a meeting, are confirmed afterwards.
   */
  static boolean isOver(Response measure, LetterKind letter, LocalDate today) {
    return !maySendAtAnyTime(letter)
        && switch (measure.stateOn(today)) {
          case WITHDRAWN -> true;
          case EXPIRED -> isDoneByLetter(measure.kind());
          default -> false;
        };
  }

  /**
   * Returns the letters that follow from this measure: the one that makes it known and, once it was
   * withdrawn, the one that ends it.
   */
  static List<LetterKind> list(Response measure) {
    var letters = new ArrayList<LetterKind>();
    find(measure).ifPresent(letters::add);
    if (measure.withdrawal() != null && isDoneByLetter(measure.kind())) {
      letters.add(LetterKind.LIFTING);
    }
    return letters;
  }
}
