// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.rugdekking.alarm.TestTextCommand;
import nl.rugdekking.custody.CustodyCommands;
import nl.rugdekking.database.DatabaseSettings;
import nl.rugdekking.post.TestMailCommand;
import nl.rugdekking.signin.SecondStepResetCommand;
import nl.rugdekking.survey.SurveyCommands;
import nl.rugdekking.tick.DueCommand;
import nl.rugdekking.vault.VaultCommands;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * The entry point of all command-line commands. They run without Spring's application context, so
 * that they start within a second and work whether the application runs or not.
 */
public final class Commands {

  private static final Set<String> KEY_COMMANDS =
      Set.of("destroy-key", "backup-keys", "restore-keys", "rotate-lookup-key");

  /** Sends one real message, to check the settings of the mail server or the text gateway. */
  private interface Test {
    int send(Environment settings, String to, PrintStream out, PrintStream err);
  }

  private static final Map<String, Test> TESTS =
      Map.of("test-mail", TestMailCommand::send, "test-gateway", TestTextCommand::send);

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
      List<String> arguments, Map<String, String> environment, PrintStream out, PrintStream err) {
    var name = arguments.isEmpty() ? "" : arguments.getFirst();
    if (SurveyCommands.knows(name)) {
      return SurveyCommands.run(arguments, out, err);
    }
    var faults = SettingsCheck.faults(environment);
    if (!faults.isEmpty()) {
      faults.forEach(err::println);
      return 1;
    }
    var settings = new DatabaseSettings(environment::get);
    if (KEY_COMMANDS.contains(name)) {
      return VaultCommands.run(
          arguments.toArray(String[]::new), environment, CustodyCommands.endedKeys(settings));
    }
    if (CustodyCommands.knows(name)) {
      return new CustodyCommands(settings, environment, System.in, out, err).run(arguments);
    }
    var test = TESTS.get(name);
    if (test != null && arguments.size() == 2) {
      return test.send(springEnvironment(environment), arguments.getLast(), out, err);
    }
    if (name.equals(SecondStepResetCommand.NAME)) {
      return SecondStepResetCommand.run(arguments, settings, out, err);
    }
    if (arguments.equals(List.of("due"))) {
      return DueCommand.run(settings, out, err);
    }
    return DataCommands.run(arguments, environment, out, err);
  }

  private static Environment springEnvironment(Map<String, String> environment) {
    var name = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
    var settings = new StandardEnvironment();
    settings
        .getPropertySources()
        .replace(name, new SystemEnvironmentPropertySource(name, Map.copyOf(environment)));
    return settings;
  }
}
