// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.custody;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;

/**
 * Prints the sentences of a command for the operator, and reads the lines that the operator types.
 */
final class OperatorConsole {

  private final BufferedReader in;
  private final PrintStream out;
  private final PrintStream err;

  OperatorConsole(InputStream in, PrintStream out, PrintStream err) {
    this.in = new BufferedReader(new InputStreamReader(in, UTF_8));
    this.out = out;
    this.err = err;
  }

  void say(String sentence) {
    out.println(sentence);
    out.flush();
  }

  /** Prints the sentence and returns the exit code of a command that was not done. */
  int refuse(String sentence) {
    err.println(sentence);
    return 1;
  }

  /** Asks a question and returns the typed line; empty at the end of the input. */
  String ask(String question) {
    say(question);
    try {
      var line = in.readLine();
      return line == null ? "" : line.strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
