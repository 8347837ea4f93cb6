// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Shares in percent as they are printed: half-up from exact integers, never from a double. */
public final class Percentages {

  private Percentages() {}

  /** {@code count} of {@code base} in percent at one decimal; base above zero. */
  public static BigDecimal of(long count, long base) {
    return of(count, base, 1);
  }

  public static BigDecimal of(long count, long base, int decimals) {
    return hundredfold(count).divide(BigDecimal.valueOf(base), decimals, RoundingMode.HALF_UP);
  }

  /**
   * Whether {@code printed} is the share at that many decimals. Exactly half-way both neighbours
   * are right: statistical programs round it to even, SPSS and we round it up.
   */
  public static boolean matches(BigDecimal printed, long count, long base, int decimals) {
    var share = hundredfold(count);
    return List.of(RoundingMode.HALF_UP, RoundingMode.HALF_DOWN).stream()
        .anyMatch(
            mode -> share.divide(BigDecimal.valueOf(base), decimals, mode).compareTo(printed) == 0);
  }

  private static BigDecimal hundredfold(long count) {
    return BigDecimal.valueOf(count).multiply(BigDecimal.valueOf(100));
  }
}
