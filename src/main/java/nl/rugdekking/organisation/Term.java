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
}
