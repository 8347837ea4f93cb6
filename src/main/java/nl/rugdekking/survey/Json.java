// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Writes the simple JSON that commands print. */
final class Json {

  private Json() {}

  /**
   * Writes an object from alternating names and values. Texts are quoted; numbers, booleans and
   * {@link Raw} are not.
   */
  static String object(Object... namesAndValues) {
    var parts = new ArrayList<String>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      parts.add(text(String.valueOf(namesAndValues[i])) + ":" + value(namesAndValues[i + 1]));
    }
    return "{" + String.join(",", parts) + "}";
  }

  static String list(List<String> values) {
    return "[" + String.join(",", values) + "]";
  }

  /** Text that is JSON already. */
  record Raw(String json) {}

  private static String value(Object value) {
    return switch (value) {
      case Raw raw -> raw.json;
      case Double number -> number(number, 4);
      case Number number -> number.toString();
      case Boolean truth -> truth.toString();
      default -> text(value.toString());
    };
  }

  /** Writes a number with at most this many decimals; NaN and infinity become null. */
  static String number(double value, int decimals) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return "null";
    }
    var rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  static String text(String value) {
    var out = new StringBuilder("\"");
    value
        .chars()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                out.append('\\').append((char) c);
              } else if (c < 0x20) {
                out.append("\\u00%02x".formatted(c));
              } else {
                out.append((char) c);
              }
            });
    return out.append('"').toString();
  }
}
