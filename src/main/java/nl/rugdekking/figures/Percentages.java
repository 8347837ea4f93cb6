// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * Computes percentages as they are printed: rounded half up from exact integers, never from a
 * double.
 */
public final class Percentages {

  private Percentages() {}

  /**
   * Returns {@code count} as a percentage of {@code base} with one decimal; the base must be above
   * zero.
   */
  public static BigDecimal of(long count, long base) {
    return of(count, base, 1);
  }

  public static BigDecimal of(long count, long base, int decimals) {
    return multiplyByHundred(count)
        .divide(BigDecimal.valueOf(base), decimals, RoundingMode.HALF_UP);
  }

  /**
   * Returns true when {@code printed} is this percentage, rounded to that number of decimals. When
   * the percentage lies exactly half-way between two, both are accepted: SPSS and this program
   * round it up, other statistical programs round it to even.
   */
  public static boolean matches(BigDecimal printed, long count, long base, int decimals) {
    var share = multiplyByHundred(count);
    return List.of(RoundingMode.HALF_UP, RoundingMode.HALF_DOWN).stream()
        .anyMatch(
            mode -> share.divide(BigDecimal.valueOf(base), decimals, mode).compareTo(printed) == 0);
  }

  private static BigDecimal multiplyByHundred(long count) {
    return BigDecimal.valueOf(count).multiply(BigDecimal.valueOf(100));
  }
}
