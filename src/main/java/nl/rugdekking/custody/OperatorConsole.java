// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.custody;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;

/** What a command says to an operator, and what they type line by line. */
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

  /** Returns the exit code of a command that was not done. */
  int refuse(String sentence) {
    err.println(sentence);
    return 1;
  }

  /** Returns the exit code of a command that was not understood. */
  int explain(String usage) {
    err.println(usage);
    return 2;
  }

  /** The answer is empty when nothing more is typed. */
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
