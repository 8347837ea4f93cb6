// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.paper.web;

import java.util.regex.Pattern;
import nl.rugdekking.access.HiddenException;
import nl.rugdekking.paper.LetterKind;

/** Reads what stands in the address of a page of letters; what is no such page is not found. */
final class LetterPath {

  private static final Pattern VERSION = Pattern.compile("[0-9]{1,6}");

  private LetterPath() {}

  static LetterKind kind(String path) {
    return LetterKind.find(path).orElseThrow(HiddenException::new);
  }

  static int version(String path) {
    if (!VERSION.matcher(path).matches()) {
      throw new HiddenException();
    }
    return Integer.parseInt(path);
  }
}
