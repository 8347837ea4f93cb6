// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** A file that was right, broken a little as editors, spreadsheets and attackers do. */
final class BrokenFile {

  private static final List<String> PIECES =
      List.of(
          ",",
          ";",
          "\n",
          "\r\n",
          "\r",
          "\"",
          "\"\"",
          "'",
          ":",
          ": ",
          "- ",
          ".",
          "-",
          "=1+1",
          "@x",
          "+cmd|' /C calc'!A0",
          "\t",
          "\u0000",
          "\u00e9",
          "\u202E",
          "\uFEFF",
          "\uD83D\uDE00",
          "{",
          "}",
          "[",
          "]",
          "&a ",
          "*a",
          "!!java.net.URL",
          "%",
          "#",
          "|",
          ">",
          "~",
          "99999999999999",
          "-1",
          "0",
          "1e9",
          "NaN",
          "group",
          "code: ",
          "\u0085",
          "\u2028",
          "  ",
          "%s %d",
          "null");

  private BrokenFile() {}

  /** One to three places of it are cut out, doubled, or filled with something else. */
  static byte[] of(byte[] right, Random random) {
    var bytes = right;
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      bytes = once(bytes, random);
    }
    return bytes;
  }

  private static byte[] once(byte[] bytes, Random random) {
    // most of what matters is at the beginning
    int reach = random.nextBoolean() ? Math.min(bytes.length, 80) : bytes.length;
    int at = random.nextInt(reach + 1);
    int to = Math.min(bytes.length, at + random.nextInt(12));
    return switch (random.nextInt(6)) {
      case 0 -> joined(bytes, at, new byte[0], to);
      case 1 -> joined(bytes, at, new byte[] {(byte) (128 + random.nextInt(128))}, at);
      case 2 -> joined(bytes, at, Arrays.copyOfRange(bytes, at, to), at);
      case 3 -> new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16);
      default ->
          joined(
              bytes,
              at,
              PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8),
              random.nextBoolean() ? at : to);
    };
  }

  private static byte[] joined(byte[] bytes, int to, byte[] piece, int from) {
    var all = Arrays.copyOf(bytes, to + piece.length + bytes.length - from);
    System.arraycopy(piece, 0, all, to, piece.length);
    System.arraycopy(bytes, from, all, to + piece.length, bytes.length - from);
    return all;
  }
}
