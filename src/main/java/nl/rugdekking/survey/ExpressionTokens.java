// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The tokens (signs and words) of a condition, which a parser takes one by one. Each knows its
 * offset in the text, for messages about faults.
 */
final class ExpressionTokens {

  // Group 1 is a sign, group 2 a word, and group 3 a character that may not occur in a condition.
  private static final Pattern TOKEN =
      Pattern.compile("\\s*(?:(<=|>=|!=|[=<>(){},])|([\\p{L}\\p{N}_.-]+)|(\\S))");

  private record Token(String text, int offset) {}

  private final FilePosition place;
  private final List<Token> tokens = new ArrayList<>();
  private final int length;
  private int position;

  ExpressionTokens(String text, FilePosition place) {
    this.place = place;
    length = text.length();
    var matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      int group =
          IntStream.rangeClosed(1, 3).filter(i -> matcher.group(i) != null).findFirst().orElse(3);
      tokens.add(new Token(matcher.group(group), matcher.start(group)));
      if (group == 3) {
        position = tokens.size() - 1;
        throw error("A condition has no sign %s.");
      }
    }
  }

  boolean isAtEnd() {
    return position == tokens.size();
  }

  /** Returns the present token; an empty text at the end. */
  String peek() {
    return isAtEnd() ? "" : tokens.get(position).text();
  }

  void take() {
    position++;
  }

  /** Skips the present token when it is this one; returns false when it is another one. */
  boolean skip(String text) {
    boolean isThisOne = !isAtEnd() && peek().equals(text);
    if (isThisOne) {
      position++;
    }
    return isThisOne;
  }

  /** Skips this token; throws when another one comes. */
  void expect(String text) {
    if (!skip(text)) {
      throw error("Here '" + text + "' is expected, not %s.");
    }
  }

  /** Takes a number; throws when another token comes. */
  double number() {
    if (!peek().matches("-?[0-9]{1,15}(\\.[0-9]{1,15})?")) {
      throw error("Here a number is expected, not %s.");
    }
    double value = Double.parseDouble(peek());
    position++;
    return value;
  }

  /**
   * Makes the exception for a fault at the present token.
   *
   * @param sentence the message, in which %s becomes the token
   */
  BadInputException error(String sentence) {
    int offset = isAtEnd() ? length : tokens.get(position).offset();
    var found = isAtEnd() ? "the end" : MessageText.quote(peek());
    return new FilePosition(place.file(), place.line(), place.column() + offset)
        .error(sentence.replace("%s", found));
  }
}
