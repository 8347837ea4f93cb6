// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.promise;

import java.time.LocalDate;
import java.util.Set;

/**
 * The days that royal decrees put on a par with holidays (article 3, paragraph 2, of the Algemene
 * termijnenwet). A decree names the days of a few years only, so those of later years are not known
 * yet.
 */
public final class DecreeDays {

  /** The last day of the last year for which a decree named these days. */
  public static final LocalDate KNOWN_UNTIL = LocalDate.of(2028, 12, 31);

  private static final WorkingDays CALENDAR =
      new WorkingDays(
          Set.of(
              LocalDate.of(2026, 1, 2),
              LocalDate.of(2026, 5, 15),
              LocalDate.of(2027, 5, 7),
              LocalDate.of(2028, 4, 28),
              LocalDate.of(2028, 5, 26)));

  private DecreeDays() {}

  /** The national working days without these days. */
  public static WorkingDays calendar() {
    return CALENDAR;
  }

  /**
   * Returns true in the last year for which the days are known, and after it: then somebody has to
   * add the next days.
   */
  public static boolean endSoon(LocalDate today) {
    return today.isAfter(KNOWN_UNTIL.minusYears(1));
  }
}
