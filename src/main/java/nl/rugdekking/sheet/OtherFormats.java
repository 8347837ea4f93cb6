// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.sheet;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import nl.rugdekking.sheet.UnreadableSheetException.Kind;

/**
 * Recognises spreadsheet formats that are not read, so that people can be told what to do with such
 * a file.
 */
final class OtherFormats {

  private static final int[] OLD_WORKBOOK = {0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1};
  private static final String XML_WORKBOOK = "urn:schemas-microsoft-com:office:spreadsheet";
  private static final int BEGIN_LENGTH = 2_000;

  private OtherFormats() {}

  static Optional<Kind> find(byte[] content) {
    if (isOldWorkbook(content)) {
      return Optional.of(Kind.OLD_WORKBOOK);
    }
    var begin =
        new String(content, 0, Math.min(content.length, BEGIN_LENGTH), StandardCharsets.ISO_8859_1);
    return begin.stripLeading().startsWith("<?xml") && begin.contains(XML_WORKBOOK)
        ? Optional.of(Kind.OLD_WORKBOOK)
        : Optional.empty();
  }

  // Excel before 2007 and workbooks with a password are both stored in this container.
  private static boolean isOldWorkbook(byte[] content) {
    for (int i = 0; i < OLD_WORKBOOK.length; i++) {
      if (content.length <= i || (content[i] & 0xFF) != OLD_WORKBOOK[i]) {
        return false;
      }
    }
    return true;
  }
}
