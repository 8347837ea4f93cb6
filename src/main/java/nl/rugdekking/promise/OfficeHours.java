// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.promise;

import java.time.Instant;
import java.time.LocalTime;

/** The hours in which people work: from nine to five on a working day. */
public final class OfficeHours {

  public static final LocalTime OPENS = LocalTime.of(9, 0);
  public static final LocalTime CLOSES = LocalTime.of(17, 0);

  private OfficeHours() {}

  /**
   * Returns the moment at which a term ends that began at {@code start} and runs out at {@code
   * end}: that moment in office hours, five o'clock in the evening after them, and otherwise the
   * end of the last working day before it. When no working day follows the day of the start before
   * it runs out, the term ends on the first working day after that.
   */
  static Instant lastWithin(Instant start, Instant end, WorkingDays days) {
    var at = end.atZone(DueDates.ZONE);
    var day = at.toLocalDate();
    if (at.toLocalTime().isBefore(OPENS)) {
      day = day.minusDays(1);
    } else if (days.isWorkingDay(day) && at.toLocalTime().isBefore(CLOSES)) {
      return end;
    }
    var last = days.onOrBefore(day);
    var due = last.isAfter(DueDates.dayOf(start)) ? last : days.onOrAfter(day.plusDays(1));
    return due.equals(at.toLocalDate())
        ? due.atTime(CLOSES).atZone(DueDates.ZONE).toInstant()
        : DueDates.endOfDay(due);
  }
}
