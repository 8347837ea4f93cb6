// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.util.function.IntPredicate;

/** Makes text from outside safe to show in a message. */
final class MessageText {

  private static final int MAX_LENGTH = 60;

  private MessageText() {}

  /** Returns the text in quotes, shortened, on one line. */
  static String quote(String text) {
    var points = text.codePoints().limit(MAX_LENGTH).toArray();
    var some = new String(points, 0, points.length);
    return "'" + escapeInvisible(some) + (some.length() < text.length() ? " ..." : "") + "'";
  }

  /**
   * Replaces characters that are invisible, move the cursor or change the writing direction by
   * their codes.
   */
  static String escapeInvisible(String text) {
    var out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            point -> {
              if (isInvisible(point)) {
                out.append("\\u%04X".formatted(point));
              } else {
                out.appendCodePoint(point);
              }
            });
    return out.toString();
  }

  static boolean hasInvisible(String text) {
    IntPredicate invisible = MessageText::isInvisible;
    return text.codePoints().anyMatch(invisible);
  }

  private static boolean isInvisible(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED ->
          true;
      default -> false;
    };
  }
}
