// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

/** Compares two words of which one may have a typing error. */
final class TypingError {

  /** A shorter word with one different letter is too often simply another word. */
  private static final int MIN_LENGTH = 5;

  private TypingError() {}

  /**
   * Returns true when one of the words has at least five letters and they differ by one missing,
   * extra, changed or swapped letter, or not at all.
   */
  static boolean isOne(String typed, String word) {
    int extra = typed.length() - word.length();
    if (Math.max(typed.length(), word.length()) < MIN_LENGTH || Math.abs(extra) > 1) {
      return false;
    }
    int same = commonBeginning(typed, word);
    if (extra > 0) {
      return endsAlike(typed, same + 1, word, same);
    }
    if (extra < 0) {
      return endsAlike(typed, same, word, same + 1);
    }
    return same == word.length()
        || endsAlike(typed, same + 1, word, same + 1)
        || isSwapped(typed, word, same);
  }

  private static int commonBeginning(String one, String other) {
    int shortest = Math.min(one.length(), other.length());
    int at = 0;
    while (at < shortest && one.charAt(at) == other.charAt(at)) {
      at++;
    }
    return at;
  }

  private static boolean endsAlike(String one, int from, String other, int otherFrom) {
    return one.regionMatches(from, other, otherFrom, other.length() - otherFrom);
  }

  private static boolean isSwapped(String one, String other, int at) {
    return at + 1 < one.length()
        && one.charAt(at) == other.charAt(at + 1)
        && one.charAt(at + 1) == other.charAt(at)
        && endsAlike(one, at + 2, other, at + 2);
  }
}
