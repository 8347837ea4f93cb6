// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.promise;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The steps around the date a promise is due, each at nine in the morning of a working day: whoever
 * owes it is reminded on the last working day before it is due, and told when it is late; a working
 * day later whoever is responsible is told, and another one later the deputy.
 */
enum Nudge {
  REMIND,
  LATE,
  RESPONSIBLE,
  DEPUTY;

  private static final LocalTime NINE = LocalTime.of(9, 0);

  /** One step to take, and when. */
  record Planned(Nudge step, Instant at) {}

  /**
   * The first step for a date.
   *
   * @param now when the date was set: what is due the same morning needs no reminder
   */
  static @Nullable Planned first(@Nullable Instant due, Instant now) {
    if (due == null) {
      return null;
    }
    var reminder = nine(WorkingDays.onOrBefore(day(due)));
    if (!reminder.isBefore(due)) {
      reminder = nine(WorkingDays.onOrBefore(day(due).minusDays(1)));
    }
    return reminder.isAfter(now) ? new Planned(REMIND, reminder) : new Planned(LATE, afterDue(due));
  }

  /** What follows this step, for a promise that was due then; nothing after the deputy. */
  Optional<Planned> next(Instant due) {
    return switch (this) {
      case REMIND -> Optional.of(new Planned(LATE, afterDue(due)));
      case LATE -> Optional.of(new Planned(RESPONSIBLE, workingDaysLater(afterDue(due), 1)));
      case RESPONSIBLE -> Optional.of(new Planned(DEPUTY, workingDaysLater(afterDue(due), 2)));
      case DEPUTY -> Optional.empty();
    };
  }

  private static Instant afterDue(Instant due) {
    var sameDay = nine(day(due));
    return WorkingDays.isWorkingDay(day(due)) && sameDay.isAfter(due)
        ? sameDay
        : nine(WorkingDays.onOrAfter(day(due).plusDays(1)));
  }

  private static Instant workingDaysLater(Instant at, int days) {
    return nine(WorkingDays.after(day(at), days));
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, DueDates.ZONE);
  }

  private static Instant nine(LocalDate day) {
    return ZonedDateTime.of(day, NINE, DueDates.ZONE).toInstant();
  }
}
