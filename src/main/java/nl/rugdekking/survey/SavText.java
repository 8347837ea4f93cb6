// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.nio.charset.StandardCharsets;

/** Encodes texts and shortens them to a number of bytes. */
final class SavText {

  private SavText() {}

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Shortens a text to as many whole characters as fit into this number of bytes. */
  static String cut(String text, int bytes) {
    int end = text.length();
    while (utf8(text.substring(0, end)).length > bytes) {
      end = text.offsetByCodePoints(end, -1);
    }
    return text.substring(0, end);
  }
}
