// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The decision about telling a subject (a recorded perpetrator) that data about them are kept: at
 * once, later or not at all (GDPR 14(5), UAVG 41). Not telling at once needs a reason, and a day on
 * which to look again.
 *
 * @param reason the reason, or null when they are told at once
 * @param lookAgainOn the day on which a person looks again, or null when they are told at once
 */
public record SubjectNotice(
    Choice choice, @Nullable String reason, @Nullable LocalDate lookAgainOn) {

  /** The moment of telling. The message key is {@code subject.notice.<name>}. */
  public enum Choice {
    AT_ONCE,
    LATER,
    NOT
  }

  /** The way in which a subject was told. The message key is {@code subject.notice.way.<name>}. */
  public enum Way {
    LETTER,
    MEASURE,
    TALK,
    MAIL
  }

  /** The fact that a subject was told, with the day and the way. */
  public record Telling(LocalDate on, Way way) {}

  /**
   * A part of the decision that is missing or wrong. The message key is {@code
   * subject.notice.gap.<name>}.
   */
  public enum Gap {
    REASON,
    DAY,
    DAY_OUTSIDE
  }

  public SubjectNotice {
    if (choice == Choice.AT_ONCE) {
      reason = null;
      lookAgainOn = null;
    }
  }

  /**
   * Returns the day on which a person looks again. When it was decided not to tell at once, it is
   * the chosen day; otherwise it is the day by which the subject must have been told, a month after
   * the decision (GDPR 14(3)).
   */
  LocalDate dayToLook(LocalDate decidedOn) {
    return lookAgainOn == null ? decidedOn.plusMonths(1) : lookAgainOn;
  }

  /** Returns the first thing that is missing or wrong; the day may be a year away at most. */
  public Optional<Gap> findGap(LocalDate today) {
    if (choice == Choice.AT_ONCE) {
      return Optional.empty();
    }
    if (reason == null || reason.isBlank()) {
      return Optional.of(Gap.REASON);
    }
    if (lookAgainOn == null) {
      return Optional.of(Gap.DAY);
    }
    return lookAgainOn.isAfter(today) && !lookAgainOn.isAfter(today.plusYears(1))
        ? Optional.empty()
        : Optional.of(Gap.DAY_OUTSIDE);
  }
}
