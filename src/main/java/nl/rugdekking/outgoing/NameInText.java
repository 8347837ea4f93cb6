// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.outgoing;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A name that is looked for in a text, and the last name in it.
 *
 * @param last null when the last name is too short to be recognised
 */
public record NameInText(Pattern whole, @Nullable Pattern last) {

  private static final int SHORTEST = 4;

  static NameInText of(String text) {
    var words = text.strip().split("\\s+", -1);
    var last = words[words.length - 1];
    return new NameInText(
        word(text.strip(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
        last.length() < SHORTEST ? null : word(last, 0));
  }

  static NameInText ofFunction(String text) {
    return new NameInText(word(text, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE), null);
  }

  private static Pattern word(String text, int flags) {
    return Pattern.compile("(?<![\\p{L}\\d])" + Pattern.quote(text) + "(?![\\p{L}\\d])", flags);
  }

  /**
   * Returns true when the name is in the text.
   *
   * @param lastAlone true when the last name without the first name counts as well
   */
  public boolean isIn(String text, boolean lastAlone) {
    return whole.matcher(text).find() || (lastAlone && last != null && last.matcher(text).find());
  }
}
