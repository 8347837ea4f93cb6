// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.organisation;

/**
 * How long a promise may take. Hours run on the clock; working days and weeks end on a Dutch
 * working day; the same day ends at midnight.
 */
public record Term(int amount, Unit unit) {

  public enum Unit {
    HOURS,
    WORKING_DAYS,
    WEEKS,
    SAME_DAY
  }
}
