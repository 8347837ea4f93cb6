// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.acting;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.promise.OrganisationCalendar;
import nl.rugdekking.promise.WorkingDays;
import nl.rugdekking.register.PartRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The term within which whoever handles a part speaks with the affected, who said that there may be
 * danger (domain rule 18e): today, when it was said while people are at work; else in the first
 * hour of the next working day.
 */
@Component
public record PossibleDangerTerm(OrganisationCalendar calendar) {

  private static final LocalTime OPENS = LocalTime.of(9, 0);
  private static final LocalTime CLOSES = LocalTime.of(17, 0);
  private static final int HOURS_AFTER_OPENING = 1;

  /**
   * Returns since when somebody must speak with the affected; null when nobody has to. What was
   * said in a talk counts from the day on which it became a case.
   */
  public @Nullable Instant findSince(CasePart part, PartRecord affected) {
    var said = affected.possibleDangerAt();
    return said != null && said.isBefore(part.openedAt()) ? part.openedAt() : said;
  }

  /**
   * Returns the moment at which it is late.
   *
   * @param said the moment at which it was said; without a name the start of the day, any hour of
   *     which it can have been
   */
  public Instant dueAfter(Instant said) {
    return dueAfter(said, calendar.workingDays());
  }

  static Instant dueAfter(Instant said, WorkingDays days) {
    var at = said.atZone(DueDates.ZONE);
    var time = isWholeDay(at) ? LocalTime.MAX : at.toLocalTime();
    var today = at.toLocalDate();
    if (!days.isWorkingDay(today) || !time.isBefore(CLOSES)) {
      var next = days.addWorkingDays(today, 1);
      return next.atTime(OPENS.plusHours(HOURS_AFTER_OPENING)).atZone(DueDates.ZONE).toInstant();
    }
    return time.isBefore(OPENS)
        ? today.atTime(OPENS.plusHours(HOURS_AFTER_OPENING)).atZone(DueDates.ZONE).toInstant()
        : DueDates.endOfDay(today);
  }

  // Moments without a name are stored as the start of the day plus a few microseconds.
  private static boolean isWholeDay(ZonedDateTime at) {
    return at.toLocalTime().isBefore(LocalTime.MIDNIGHT.plusSeconds(1));
  }
}
