// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.web;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A telephone number that a page shows and a telephone can dial.
 *
 * @param shown the number as somebody typed it
 * @param dialled its digits, with a plus before them when they begin with a country
 */
public record TelephoneNumber(String shown, String dialled) {

  private static final Pattern SEPARATORS = Pattern.compile("[\\s().-]");
  private static final Pattern DIGITS = Pattern.compile("\\+?\\d{3,15}");

  private static final int FEWEST_DIGITS = 8;

  /**
   * Returns true when somebody can be called by this line, which may say whom to ask for as well:
   * an unfinished number is found out now, and not by whoever calls because of danger.
   */
  public static boolean isComplete(String line) {
    return line.chars().filter(Character::isDigit).count() >= FEWEST_DIGITS;
  }

  /** Returns empty when this cannot be dialled. */
  public static Optional<TelephoneNumber> parse(String typed) {
    var digits = SEPARATORS.matcher(typed.replace("(0)", "")).replaceAll("");
    return DIGITS.matcher(digits).matches()
        ? Optional.of(new TelephoneNumber(typed.strip(), digits))
        : Optional.empty();
  }
}
