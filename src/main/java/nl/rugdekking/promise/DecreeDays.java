// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.promise;

import java.time.LocalDate;
import java.util.Set;

/**
 * The days that royal decrees put on a par with holidays (article 3, paragraph 2, of the Algemene
 * termijnenwet). A decree names those of some years; of later years nobody knows them yet.
 */
public final class DecreeDays {

  /** The last day of the last year of which a decree named them. */
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

  /** Returns true in the year before they end, and after that: somebody has to add the next. */
  public static boolean endSoon(LocalDate today) {
    return today.isAfter(KNOWN_UNTIL.minusYears(1));
  }
}
