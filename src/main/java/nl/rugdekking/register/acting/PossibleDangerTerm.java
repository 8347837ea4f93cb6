// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.acting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.promise.OfficeHours;
import nl.rugdekking.promise.OrganisationCalendar;
import nl.rugdekking.promise.WorkingDays;
import nl.rugdekking.register.PartRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The term within which the handler of a part must speak with an affected person who said that
 * there may be danger (domain rule 18e): the same day when they said it in office hours, and
 * otherwise within the first hour of the next office hours.
 */
@Component
public record PossibleDangerTerm(OrganisationCalendar calendar) {

  private static final int HOURS_AFTER_OPENING = 1;

  /**
   * Returns the moment from which somebody must speak with the affected person; null when nobody
   * has to. Words from a talk with the confidential adviser count from the moment at which the talk
   * became a case.
   */
  public @Nullable Instant findSince(CasePart part, PartRecord affected) {
    var said = affected.possibleDangerAt();
    return said != null && said.isBefore(part.openedAt()) ? part.openedAt() : said;
  }

  /**
   * Returns the moment at which the term ends.
   *
   * @param said the moment at which they said it; the start of the day when they reported without a
   *     name, because then only the day is stored
   */
  public Instant dueAfter(Instant said) {
    return dueAfter(said, calendar.workingDays());
  }

  static Instant dueAfter(Instant said, WorkingDays days) {
    var at = said.atZone(DueDates.ZONE);
    // Of a day without a time the term begins at its end.
    var time = isWholeDay(at) ? LocalTime.MAX : at.toLocalTime();
    var today = at.toLocalDate();
    if (!days.isWorkingDay(today) || !time.isBefore(OfficeHours.CLOSES)) {
      return firstHour(days.addWorkingDays(today, 1));
    }
    return time.isBefore(OfficeHours.OPENS) ? firstHour(today) : DueDates.endOfDay(today);
  }

  private static Instant firstHour(LocalDate day) {
    return day.atTime(OfficeHours.OPENS.plusHours(HOURS_AFTER_OPENING))
        .atZone(DueDates.ZONE)
        .toInstant();
  }

  // The moment of a report without a name is stored as the start of the day plus a few
  // microseconds.
  private static boolean isWholeDay(ZonedDateTime at) {
    return at.toLocalTime().isBefore(LocalTime.MIDNIGHT.plusSeconds(1));
  }
}
