// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.rugdekking.CommandRunner;

/** What a command left behind. */
record CommandRun(int status, String out, String err) {

  static CommandRun of(Object... words) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    int status =
        CommandRunner.run(
            List.of(words).stream().map(String::valueOf).toList(),
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, false, StandardCharsets.UTF_8),
            new SurveyCommands());
    return new CommandRun(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  static CommandRun well(Object... words) {
    var run = of(words);
    if (run.status != 0) {
      throw new AssertionError(run.err);
    }
    return run;
  }

  List<String> lines() {
    return out.lines().toList();
  }
}
