// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.task;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import nl.rugdekking.web.Dates;
import org.jspecify.annotations.Nullable;

/** The groups of the work list by due date, in the order they are shown. */
public enum TaskGroup {
  /** Somebody is in danger, and nobody has confirmed the alarm yet. */
  DANGER,
  /** Steps of the first hour of an alarm that were left to the person who handles the case. */
  FIRST_HOUR,
  /** After a day of this week the affected person loses a right. */
  LAST_DAY,
  LATE,
  TODAY,
  WEEK,
  LATER,
  /** It waits for somebody else. */
  WAITING;

  /** Returns true when the list shows this group also while only other groups are chosen. */
  public boolean isAlwaysShown() {
    return compareTo(LATE) < 0;
  }

  static TaskGroup of(boolean waiting, @Nullable Instant due, Instant now) {
    if (due != null && due.isBefore(now)) {
      return LATE;
    }
    if (waiting) {
      return WAITING;
    }
    return due == null ? LATER : byDay(day(due), day(now));
  }

  private static TaskGroup byDay(LocalDate due, LocalDate today) {
    if (!due.isAfter(today)) {
      return TODAY;
    }
    var sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    return due.isAfter(sunday) ? LATER : WEEK;
  }

  private static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, Dates.ZONE);
  }
}
