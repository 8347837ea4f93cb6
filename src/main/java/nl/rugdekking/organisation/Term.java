// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.organisation;

/**
 * How long a promise may take. Minutes and hours run on the clock; working days and weeks end on a
 * Dutch working day; the same day ends at midnight.
 */
public record Term(int amount, Unit unit) {

  public enum Unit {
    MINUTES,
    HOURS,
    WORKING_DAYS,
    WEEKS,
    SAME_DAY
  }

  /** By the clock, a working day as a day: weekends may make it otherwise on a given day. */
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
