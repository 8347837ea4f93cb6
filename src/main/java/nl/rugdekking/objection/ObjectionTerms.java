// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.objection;

import java.time.LocalDate;
import java.util.Optional;
import nl.rugdekking.promise.WorkingDays;

/**
 * Calculates the terms of the Algemene wet bestuursrecht (Awb). A term in weeks that ends on a day
 * off is extended to the next working day, by the Algemene termijnenwet.
 */
record ObjectionTerms(WorkingDays days) {

  /** Awb 6:7: six weeks, from the day after the decision was sent. */
  private static final int WEEKS_TO_OBJECT = 6;

  /** Awb 7:10 and 9:11, without an advisory committee. */
  private static final int WEEKS_TO_ANSWER = 6;

  /** Awb 7:10: the answer to an objection may be put off once by so many weeks. */
  private static final int WEEKS_TO_POSTPONE_OBJECTION = 6;

  /** Awb 9:11: the answer to a complaint may be put off once by so many weeks. */
  private static final int WEEKS_TO_POSTPONE_COMPLAINT = 4;

  /**
   * Returns the last day on which it is in time, for a measure that was sent on this day. The
   * result is empty for a request to look again, for which no law sets a term. A complaint about
   * something that happened more than a year ago need not be handled (Awb 9:8).
   */
  Optional<LocalDate> findLastDay(ObjectionKind kind, LocalDate sent) {
    return switch (kind) {
      case OBJECTION -> Optional.of(calculateLastDayToObject(sent));
      case COMPLAINT -> Optional.of(sent.plusYears(1));
      case REVIEW -> Optional.empty();
    };
  }

  private LocalDate calculateLastDayToObject(LocalDate sent) {
    return days.onOrAfter(sent.plusWeeks(WEEKS_TO_OBJECT));
  }

  /**
   * Returns the day by which the answer is due. For an objection the weeks are counted from the end
   * of the term in which it could be made. For an objection that was late, they are counted from
   * the day on which it was received. The weeks of a complaint always begin on that day, and those
   * of a request to look again are counted in the same way.
   */
  LocalDate calculateAnswerDay(ObjectionKind kind, LocalDate sent, LocalDate received) {
    return calculateAnswerDay(kind, sent, received, WEEKS_TO_ANSWER);
  }

  /**
   * Returns the last day to which the answer may be put off. The weeks follow on those in which the
   * answer was due, and a day off between the two adds nothing. The result is empty when no law
   * lets the organisation put it off.
   */
  Optional<LocalDate> findPostponedDay(ObjectionKind kind, LocalDate sent, LocalDate received) {
    var more =
        switch (kind) {
          case OBJECTION -> WEEKS_TO_POSTPONE_OBJECTION;
          case COMPLAINT -> WEEKS_TO_POSTPONE_COMPLAINT;
          case REVIEW -> 0;
        };
    return kind.isPostponable()
        ? Optional.of(calculateAnswerDay(kind, sent, received, WEEKS_TO_ANSWER + more))
        : Optional.empty();
  }

  private LocalDate calculateAnswerDay(
      ObjectionKind kind, LocalDate sent, LocalDate received, int weeks) {
    var start = received;
    if (kind == ObjectionKind.OBJECTION) {
      var lastDay = calculateLastDayToObject(sent);
      start = received.isAfter(lastDay) ? received : lastDay;
    }
    return days.onOrAfter(start.plusWeeks(weeks));
  }
}
