// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.organisation.help;

import java.time.LocalDate;
import nl.rugdekking.web.TelephoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * The number of one place.
 *
 * @param name the name that the organisation gave it, or null for the name that it ships with
 * @param number the number, or null when there is none yet
 * @param confirmedOn the day on which somebody last said that it is right, or null
 */
public record HelpNumber(
    HelpPlace place,
    @Nullable String name,
    @Nullable TelephoneNumber number,
    @Nullable LocalDate confirmedOn) {

  private static final int YEARS_THAT_IT_HOLDS = 1;

  /** Returns true when it is more than a year ago that somebody confirmed it, or nobody did. */
  public boolean isUnconfirmedOn(LocalDate day) {
    return confirmedOn == null || confirmedOn.plusYears(YEARS_THAT_IT_HOLDS).isBefore(day);
  }
}
