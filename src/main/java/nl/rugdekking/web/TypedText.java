// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.web;

import java.util.regex.Pattern;

/**
 * Cleans text that people typed before it is stored: their own words, without invisible characters.
 */
public final class TypedText {

  private static final Pattern LINE_ENDS = Pattern.compile("\\r\\n|[\\r\\x0B\\f\\u2028\\u2029]");
  private static final Pattern UNREADABLE = Pattern.compile("[\\x00-\\x08\\x0E-\\x1F\\x7F]");
  // These characters reverse the direction of the text after them, which can disguise a name or the
  // extension of a file name.
  private static final Pattern DIRECTION_MARKS =
      Pattern.compile("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

  private TypedText() {}

  /** Returns true when the text contains characters that no keyboard makes, such as a null byte. */
  public static boolean isUnreadable(String text) {
    return UNREADABLE.matcher(withLineEnds(text)).find();
  }

  /** Removes the characters that make a text unreadable. */
  public static String removeUnreadable(String text) {
    return UNREADABLE.matcher(withLineEnds(text)).replaceAll("");
  }

  /**
   * Cleans a longer text: each line end becomes one character, and white space at both ends is
   * removed.
   */
  public static String cleanText(String text) {
    return withLineEnds(text).strip();
  }

  /**
   * Cleans a name, a place or a file name: it becomes one line, without characters that could
   * disguise it as another.
   */
  public static String cleanLine(String text) {
    return DIRECTION_MARKS
        .matcher(removeUnreadable(text))
        .replaceAll("")
        .replace('\n', ' ')
        .strip();
  }

  private static String withLineEnds(String text) {
    return LINE_ENDS.matcher(text).replaceAll("\n");
  }
}
