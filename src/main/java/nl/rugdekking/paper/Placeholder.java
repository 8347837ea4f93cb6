// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A place in a text where something is filled in, such as {@code [[datum]]}. With a question mark,
 * such as {@code [[?het artikel]]}, it is a gap that the organisation fills before it confirms the
 * template.
 *
 * @param name the name of the field in lower case, or what the gap asks for
 * @param start the position of the opening brackets
 * @param end the position after the closing brackets
 */
record Placeholder(String name, boolean gap, int start, int end) {

  private static final Pattern PLACEHOLDER =
      Pattern.compile("\\[\\[(\\??)([^\\[\\]\n\t\uFFFF]{1,120})]]");
  private static final Pattern BRACKETS = Pattern.compile("\\[\\[|]]");

  static List<Placeholder> list(CharSequence text) {
    var found = new ArrayList<Placeholder>();
    var match = PLACEHOLDER.matcher(text);
    while (match.find()) {
      boolean gap = !match.group(1).isEmpty();
      var name = match.group(2).strip().replaceAll("\\s+", " ");
      found.add(
          new Placeholder(
              gap ? name : name.toLowerCase(Locale.ROOT), gap, match.start(), match.end()));
    }
    return found;
  }

  /** Returns true when the text contains brackets that belong to no placeholder. */
  static boolean isLeftOpen(CharSequence text) {
    return BRACKETS.matcher(PLACEHOLDER.matcher(text).replaceAll("")).find();
  }
}
