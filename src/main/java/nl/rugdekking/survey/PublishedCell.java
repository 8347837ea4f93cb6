// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.math.BigDecimal;
import nl.rugdekking.figures.Percentages;
import org.jspecify.annotations.Nullable;

/**
 * A cell as published: a count, a percentage, or both.
 *
 * @param decimals the number of decimals of the percentage
 * @param base the total printed in the row of this cell
 */
record PublishedCell(
    String answer, @Nullable Integer count, @Nullable BigDecimal percent, int decimals, int base) {

  /**
   * Returns true when count and percentage are both printed and do not fit each other on this base.
   */
  boolean isInconsistent(int onBase) {
    return count != null && percent != null && !matches(count, onBase);
  }

  /**
   * Returns true when the printed percentage is that of this count on this base, or when no
   * percentage is printed.
   */
  boolean matches(int someCount, int onBase) {
    if (percent == null) {
      return true;
    }
    return onBase == 0
        ? someCount == 0 && percent.signum() == 0
        : Percentages.matches(percent, someCount, onBase, decimals);
  }

  boolean isConsistentWith(int onBase) {
    return count == null || matches(count, onBase);
  }

  int countOr(int other) {
    return count == null ? other : count;
  }

  String format(int onBase) {
    return "%s (%s) of %d"
        .formatted(
            count == null ? "no count" : count,
            percent == null ? "no percentage" : percent,
            onBase);
  }

  String expectedPercent(int someCount, int onBase) {
    return onBase == 0 ? "nothing" : Percentages.of(someCount, onBase, decimals).toPlainString();
  }
}
