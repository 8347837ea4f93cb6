// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.norm;

import java.time.LocalDate;
import nl.rugdekking.promise.DecreeDays;

/**
 * The terms of a complaint to the police in the Criminal Code: three months of 30 days to make it
 * (articles 66 and 88), eight days to withdraw it (article 67).
 */
public final class ComplaintTerm {

  private static final int DAYS = 90;
  private static final int DAYS_TO_WITHDRAW = 8;

  private ComplaintTerm() {}

  /**
   * The last working day strictly before day 90. That the term is longer when it ends on a day off
   * is not relied on. Of a year of which no decree has named its days yet it may be one of them; it
   * lies before day 90 all the same.
   *
   * @param knownOn the day on which the affected person learned of the act
   */
  public static LocalDate lastDay(LocalDate knownOn) {
    return DecreeDays.calendar().onOrBefore(knownOn.plusDays(DAYS - 1));
  }

  /** The last day on which a complaint can be withdrawn. */
  public static LocalDate lastDayToWithdraw(LocalDate madeOn) {
    return madeOn.plusDays(DAYS_TO_WITHDRAW);
  }
}
