// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.sheet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Decodes the text of a CSV file, which may be UTF-8, UTF-16 or Windows-1252, and finds its
 * separator.
 */
final class SheetText {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  // The separator is sought in this many lines, because there may be a title above the headings.
  private static final int LINES_TO_COUNT = 5;

  private SheetText() {}

  /** Decodes the content; empty when it is no text, such as a picture or a workbook. */
  static Optional<String> of(byte[] content) {
    var text = decodeBytes(content);
    // A workbook is a ZIP file, which begins with these characters; other files that are no text
    // have a zero somewhere.
    var isBinary = text.indexOf('\0') >= 0 || text.startsWith("PK\u0003\u0004");
    return isBinary ? Optional.empty() : Optional.of(text);
  }

  private static String decodeBytes(byte[] content) {
    // The first bytes may be a byte order mark, which tells the encoding.
    if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
      return new String(content, 3, content.length - 3, StandardCharsets.UTF_8);
    }
    if (startsWith(content, 0xFF, 0xFE) || startsWith(content, 0xFE, 0xFF)) {
      return new String(content, StandardCharsets.UTF_16);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException notUtf8) {
      return new String(content, WINDOWS_1252);
    }
  }

  private static boolean startsWith(byte[] content, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (content.length <= i || (content[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns the separator of the columns: the candidate that is most frequent in the first lines.
   */
  static char detectSeparator(String text) {
    var first = text.lines().limit(LINES_TO_COUNT).collect(Collectors.joining("\n"));
    char best = ';';
    for (char candidate : new char[] {';', '\t', ','}) {
      if (count(first, candidate) > count(first, best)) {
        best = candidate;
      }
    }
    return best;
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(character -> character == wanted).count();
  }
}
