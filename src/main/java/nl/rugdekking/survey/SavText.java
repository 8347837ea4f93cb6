// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.nio.charset.StandardCharsets;

/** Texts that have room for so many bytes. */
final class SavText {

  private SavText() {}

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** As many whole characters as fit. */
  static String cut(String text, int bytes) {
    int end = text.length();
    while (utf8(text.substring(0, end)).length > bytes) {
      end = text.offsetByCodePoints(end, -1);
    }
    return text.substring(0, end);
  }
}
