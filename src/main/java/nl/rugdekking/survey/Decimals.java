// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Rounds numbers half up, without zeros at the end. */
final class Decimals {

  private Decimals() {}

  /** Rounds to this many decimals; NaN and infinity become null. */
  static @Nullable BigDecimal round(double value, int decimals) {
    if (!Double.isFinite(value)) {
      return null;
    }
    var rounded =
        BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }

  /** Rounds as JSON results do. */
  static @Nullable BigDecimal round(@Nullable Double value) {
    return value == null ? null : round(value, 4);
  }

  static String text(double value, int decimals) {
    return String.valueOf(round(value, decimals));
  }
}
