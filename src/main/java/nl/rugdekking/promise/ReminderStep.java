// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.promise;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import nl.rugdekking.database.NamelessClock;
import org.jspecify.annotations.Nullable;

/**
 * The steps around the date on which a promise is due, each at nine in the morning of a working
 * day. The person who owes it gets a reminder on the last working day before the date and a letter
 * when it is late; a working day later the responsible person hears of it, and another working day
 * later the deputy.
 */
enum ReminderStep {
  REMIND,
  LATE,
  RESPONSIBLE,
  DEPUTY;

  private static final LocalTime NINE = LocalTime.of(9, 0);

  /** A step that will be taken, and the moment for it. */
  record PlannedStep(ReminderStep step, Instant at) {}

  /**
   * The first step for a due date; null when there is no date.
   *
   * @param now the moment at which the date was set: without time left for a reminder, the first
   *     step is the one for a late promise
   */
  static @Nullable PlannedStep first(@Nullable Instant due, Instant now, WorkingDays days) {
    if (due == null) {
      return null;
    }
    var reminder = REMIND.at(due, days);
    return reminder.isAfter(NamelessClock.latestPossible(now))
        ? new PlannedStep(REMIND, reminder)
        : new PlannedStep(LATE, LATE.at(due, days));
  }

  /** The step after this one, for a promise with this due date; empty after the deputy. */
  Optional<PlannedStep> next(Instant due, WorkingDays days) {
    return switch (this) {
      case REMIND -> Optional.of(new PlannedStep(LATE, LATE.at(due, days)));
      case LATE -> Optional.of(new PlannedStep(RESPONSIBLE, RESPONSIBLE.at(due, days)));
      case RESPONSIBLE -> Optional.of(new PlannedStep(DEPUTY, DEPUTY.at(due, days)));
      case DEPUTY -> Optional.empty();
    };
  }

  /** The moment of this step, for a promise with this due date. */
  Instant at(Instant due, WorkingDays days) {
    return switch (this) {
      case REMIND -> beforeDue(due, days);
      case LATE -> afterDue(due, days);
      case RESPONSIBLE -> nine(days.addWorkingDays(day(afterDue(due, days)), 1));
      case DEPUTY -> nine(days.addWorkingDays(day(afterDue(due, days)), 2));
    };
  }

  private static Instant beforeDue(Instant due, WorkingDays days) {
    var reminder = nine(days.onOrBefore(day(due)));
    return reminder.isBefore(due) ? reminder : nine(days.onOrBefore(day(due).minusDays(1)));
  }

  private static Instant afterDue(Instant due, WorkingDays days) {
    var sameDay = nine(day(due));
    return days.isWorkingDay(day(due)) && sameDay.isAfter(due)
        ? sameDay
        : nine(days.onOrAfter(day(due).plusDays(1)));
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, DueDates.ZONE);
  }

  private static Instant nine(LocalDate day) {
    return ZonedDateTime.of(day, NINE, DueDates.ZONE).toInstant();
  }
}
