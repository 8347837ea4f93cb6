// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.promise;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import nl.rugdekking.database.NamelessTime;
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
  static @Nullable Planned first(@Nullable Instant due, Instant now, WorkingDays days) {
    if (due == null) {
      return null;
    }
    var reminder = REMIND.at(due, days);
    return reminder.isAfter(NamelessTime.latest(now))
        ? new Planned(REMIND, reminder)
        : new Planned(LATE, LATE.at(due, days));
  }

  /** What follows this step, for a promise that was due then; nothing after the deputy. */
  Optional<Planned> next(Instant due, WorkingDays days) {
    return switch (this) {
      case REMIND -> Optional.of(new Planned(LATE, LATE.at(due, days)));
      case LATE -> Optional.of(new Planned(RESPONSIBLE, RESPONSIBLE.at(due, days)));
      case RESPONSIBLE -> Optional.of(new Planned(DEPUTY, DEPUTY.at(due, days)));
      case DEPUTY -> Optional.empty();
    };
  }

  /** When this step is taken for a promise that is due then. */
  Instant at(Instant due, WorkingDays days) {
    return switch (this) {
      case REMIND -> beforeDue(due, days);
      case LATE -> afterDue(due, days);
      case RESPONSIBLE -> nine(days.after(day(afterDue(due, days)), 1));
      case DEPUTY -> nine(days.after(day(afterDue(due, days)), 2));
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
