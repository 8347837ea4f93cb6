// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

import nl.rugdekking.organisation.NameForms;
import org.jspecify.annotations.Nullable;

/**
 * Writes a text in lower case and without accents, as {@link NameForms#plain} does. A search does
 * this with all texts of thousands of cases. To be fast, it looks up the letters of Europe's Latin
 * alphabets, quotation marks and dashes in a table. A text with other characters takes longer.
 */
final class PlainText {

  private static final int ASCII_END = 128;
  private static final int LATIN_END = 0x250;
  private static final int SIGNS_START = 0x2000;
  private static final int SIGNS_END = 0x2070;

  /** The highest number of letters that one character is turned into. */
  private static final int MAX_LETTERS = 4;

  private static final @Nullable String[] PLAIN = table();

  private PlainText() {}

  static String of(String text) {
    int at = 0;
    while (at < text.length() && text.charAt(at) < ASCII_END) {
      at++;
    }
    return at == text.length() ? NameForms.plain(text) : lookUp(text);
  }

  private static String lookUp(String text) {
    var plain = new char[text.length() * MAX_LETTERS];
    int length = 0;
    for (int at = 0; at < text.length(); at++) {
      char letter = text.charAt(at);
      var letters = letter < SIGNS_END ? PLAIN[letter] : null;
      if (letters == null) {
        return NameForms.plain(text);
      }
      letters.getChars(0, letters.length(), plain, length);
      length += letters.length();
    }
    return new String(plain, 0, length);
  }

  private static @Nullable String[] table() {
    var table = new @Nullable String[SIGNS_END];
    for (int letter = 0; letter < SIGNS_END; letter++) {
      if (letter < LATIN_END || letter >= SIGNS_START) {
        table[letter] = NameForms.plain(Character.toString(letter));
      }
    }
    return table;
  }
}
