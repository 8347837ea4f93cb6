// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.web;

import java.util.regex.Pattern;

/** What people type, as it is kept: their own words, without what nobody can see. */
public final class TypedText {

  private static final Pattern LINE_ENDS = Pattern.compile("\\r\\n|[\\r\\x0B\\f\\u2028\\u2029]");
  private static final Pattern UNREADABLE = Pattern.compile("[\\x00-\\x08\\x0E-\\x1F\\x7F]");
  // They turn what follows around, so that a name or the end of a file name reads as another.
  private static final Pattern TURNING =
      Pattern.compile("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

  private TypedText() {}

  /** Whether it holds characters that no keyboard makes, such as a null byte. */
  public static boolean isUnreadable(String text) {
    return UNREADABLE.matcher(withLineEnds(text)).find();
  }

  /** Without the characters that make it unreadable. */
  public static String readable(String text) {
    return UNREADABLE.matcher(withLineEnds(text)).replaceAll("");
  }

  /** Somebody's story: line ends as one character, everything else as they wrote it. */
  public static String story(String text) {
    return withLineEnds(text).strip();
  }

  /** A name, a place, a file name: one line that cannot pretend to be another. */
  public static String line(String text) {
    return TURNING.matcher(readable(text)).replaceAll("").replace('\n', ' ').strip();
  }

  private static String withLineEnds(String text) {
    return LINE_ENDS.matcher(text).replaceAll("\n");
  }
}
