// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A telephone number that can receive text messages, in the form that gateways require:
 * +31612345678. When a number is typed, a Dutch one must be mobile: +316 and eight more digits.
 * Numbers that were stored before this rule stay valid.
 */
public record MobileNumber(String value) {

  private static final Pattern WHOLE = Pattern.compile("\\+[1-9]\\d{7,14}");
  private static final Pattern TYPED = Pattern.compile("\\+(?:316\\d{8}|(?!31)[1-9]\\d{7,14})");
  private static final Pattern SEPARATORS = Pattern.compile("[\\s().-]|\\(0\\)");

  public MobileNumber {
    if (!WHOLE.matcher(value).matches()) {
      throw new IllegalArgumentException("Not a number with its country");
    }
  }

  /**
   * Parses a number in the ways people write it: 06 1234 5678, +31 (0)6 12345678, 0031612345678.
   */
  public static Optional<MobileNumber> parse(String typed) {
    var digits = SEPARATORS.matcher(typed.replace("(0)", "")).replaceAll("");
    if (digits.startsWith("00")) {
      digits = "+" + digits.substring(2);
    } else if (digits.startsWith("0")) {
      digits = "+31" + digits.substring(1);
    }
    return TYPED.matcher(digits).matches()
        ? Optional.of(new MobileNumber(digits))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return "MobileNumber";
  }
}
