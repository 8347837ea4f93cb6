// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.organisation;

/**
 * The time within which a promise is to be kept. Minutes and hours are exact; working days and
 * weeks end on a Dutch working day; the same day ends at midnight.
 */
public record Term(int amount, Unit unit) {

  public enum Unit {
    MINUTES,
    HOURS,
    WORKING_DAYS,
    WEEKS,
    SAME_DAY
  }

  /** Compares lengths, counting a working day as 24 hours, so weekends are ignored. */
  public boolean isLongerThan(Term other) {
    return minutes() > other.minutes();
  }

  private int minutes() {
    return switch (unit) {
      case MINUTES -> amount;
      case HOURS -> amount * 60;
      case WORKING_DAYS -> amount * 1_440;
      case WEEKS -> amount * 10_080;
      case SAME_DAY -> 1_440;
    };
  }
}
