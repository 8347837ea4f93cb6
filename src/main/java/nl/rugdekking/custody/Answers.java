// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.custody;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;

/** What an operator types, line by line. */
final class Answers {

  private final BufferedReader reader;

  Answers(InputStream in) {
    this.reader = new BufferedReader(new InputStreamReader(in, UTF_8));
  }

  /** Empty when nothing more is typed. */
  String line() {
    try {
      var line = reader.readLine();
      return line == null ? "" : line.strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
