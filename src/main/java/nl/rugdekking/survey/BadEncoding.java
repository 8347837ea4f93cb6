// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Finds the first wrong byte in a file that is not UTF-8, so that the message can name its place.
 */
final class BadEncoding {

  private static final String SENTENCE = "This is not UTF-8; save the file as UTF-8 and try again.";

  private int line = 1;
  private int column = 1;

  private BadEncoding() {}

  static BadInputException found(Path file) {
    var found = new BadEncoding();
    try (var stream = new BufferedInputStream(Files.newInputStream(file))) {
      found.read(stream);
    } catch (IOException e) {
      return new BadInputException(file + ": " + SENTENCE);
    }
    return new FilePosition(file.toString(), found.line, found.column).error(SENTENCE);
  }

  private void read(BufferedInputStream stream) throws IOException {
    for (int b = stream.read(); b >= 0; b = stream.read()) {
      if (!isCompleted(stream, b)) {
        return;
      }
      if (b == '\n') {
        line++;
        column = 1;
      } else {
        column += b >= 0xF0 ? 2 : 1;
      }
    }
  }

  // Returns true when the following bytes complete a valid character.
  private static boolean isCompleted(BufferedInputStream stream, int first) throws IOException {
    if (first < 0x80) {
      return true;
    }
    if (first < 0xC2 || first > 0xF4) {
      return false;
    }
    for (int i = 0; i < followingBytes(first); i++) {
      int next = stream.read();
      if ((next & 0xC0) != 0x80 || next < 0 || (i == 0 && !isSecond(first, next))) {
        return false;
      }
    }
    return true;
  }

  private static int followingBytes(int first) {
    if (first >= 0xF0) {
      return 3;
    }
    return first >= 0xE0 ? 2 : 1;
  }

  private static boolean isSecond(int first, int second) {
    return switch (first) {
      case 0xE0 -> second >= 0xA0;
      case 0xED -> second < 0xA0;
      case 0xF0 -> second >= 0x90;
      case 0xF4 -> second < 0x90;
      default -> true;
    };
  }
}
