// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.rugdekking.custody.CustodyCommands;
import nl.rugdekking.database.DatabaseSettings;
import nl.rugdekking.survey.SurveyCommands;
import nl.rugdekking.vault.VaultCommands;

/**
 * The entry point of all command-line commands. They run without Spring's application context, so
 * that they start within a second and work whether the application runs or not.
 */
public final class Commands {

  private Commands() {}

  static void main(String[] arguments) {
    DeserializationGuard.forbid();
    // output is UTF-8, whatever encoding the terminal reports
    System.exit(
        run(
            Arrays.asList(arguments),
            System.getenv(),
            new PrintStream(new FileOutputStream(FileDescriptor.out), false, UTF_8),
            new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8)));
  }

  /** Returns the exit status: 0 done, 1 failed, 2 command not understood. */
  static int run(
      List<String> words, Map<String, String> environment, PrintStream out, PrintStream err) {
    var name = words.isEmpty() ? "" : words.getFirst();
    var research = CommandRunner.find(name, new SurveyCommands());
    if (research.isPresent()) {
      return CommandRunner.run(research.get(), words, out, err);
    }
    var faults = SettingsCheck.faults(environment);
    if (!faults.isEmpty()) {
      faults.forEach(err::println);
      return 1;
    }
    var settings = new DatabaseSettings(environment::get);
    return CommandRunner.run(
        words,
        out,
        err,
        new VaultCommands(environment, CustodyCommands.endedKeys(settings), out),
        new CustodyCommands(settings, environment, System.in, out, err),
        new OperatorCommands(environment, out, err));
  }
}
