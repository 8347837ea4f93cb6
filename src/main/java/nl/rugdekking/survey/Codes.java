// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.util.Comparator;
import java.util.regex.Pattern;

/** Checks and sorts codes of groups, questions and answers that come from data. */
final class Codes {

  private static final int MAX_LENGTH = 200;
  private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]{1,15}([.,][0-9]+)?%?");

  /** Sorts whole numbers by value first, and then all other codes alphabetically. */
  static final Comparator<String> ORDER =
      Comparator.<String>comparingInt(code -> isWhole(code) ? 0 : 1)
          .thenComparingLong(code -> isWhole(code) ? Long.parseLong(code) : 0)
          .thenComparing(Comparator.naturalOrder());

  private Codes() {}

  private static boolean isWhole(String code) {
    return code.matches("-?[0-9]{1,15}");
  }

  /** Returns the code; throws when it is not allowed. */
  static String check(String code, FilePosition place) {
    if (code.length() > MAX_LENGTH) {
      throw place.error(
          "%s is too long for a code: more than %d characters.",
          MessageText.quote(code), MAX_LENGTH);
    }
    if (MessageText.hasInvisible(code)) {
      throw place.error("%s has a character that cannot be seen.", MessageText.quote(code));
    }
    if (Character.isSpaceChar(code.charAt(0))
        || Character.isSpaceChar(code.charAt(code.length() - 1))) {
      throw place.error(
          "%s begins or ends with a space that holds words together.", MessageText.quote(code));
    }
    if ("=+-@".indexOf(code.charAt(0)) >= 0 && !NUMBER.matcher(code).matches()) {
      throw place.error(
          "%s begins as a formula; a spreadsheet would run it.", MessageText.quote(code));
    }
    return code;
  }
}
