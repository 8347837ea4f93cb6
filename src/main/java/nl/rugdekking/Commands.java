// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import nl.rugdekking.access.SecondStepResetCommand;
import nl.rugdekking.database.Backups;
import nl.rugdekking.database.DatabaseException;
import nl.rugdekking.database.DatabaseSettings;
import nl.rugdekking.database.Transfers;
import nl.rugdekking.survey.SurveyCommands;
import nl.rugdekking.vault.VaultCommands;

/**
 * What is done from the command line, without the framework: a command is there in a second and
 * works while the application runs and while it does not.
 */
public final class Commands {

  /** What a command does with the directory it is given, and the sentence when it is done. */
  private record Command(Consumer<Path> work, String done) {}

  private static final DatabaseSettings SETTINGS = DatabaseSettings.ofEnvironment();

  private static final Map<String, Command> COMMANDS =
      Map.of(
          "backup",
          new Command(
              directory -> Backups.write(SETTINGS, directory),
              "The backup is in %s; the keys are not in it, ./run backup-keys copies those."),
          "restore",
          new Command(directory -> Backups.restore(SETTINGS, directory), "%s is restored."),
          "export",
          new Command(
              directory -> Transfers.export(SETTINGS, directory),
              "The export is in %s; it needs the keys of today to be read."),
          "import",
          new Command(directory -> Transfers.load(SETTINGS, directory), "%s is imported."));

  private static final Set<String> KEY_COMMANDS =
      Set.of("destroy-key", "backup-keys", "restore-keys", "rotate-lookup-key");

  private Commands() {}

  static void main(String[] arguments) {
    // what goes out is UTF-8, whatever the terminal says it is
    System.exit(
        run(
            Arrays.asList(arguments),
            new PrintStream(new FileOutputStream(FileDescriptor.out), false, UTF_8),
            new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8)));
  }

  /** Returns the exit status: 0 done, 1 not done, 2 not understood. */
  static int run(List<String> arguments, PrintStream out, PrintStream err) {
    var name = arguments.isEmpty() ? "" : arguments.getFirst();
    if (KEY_COMMANDS.contains(name)) {
      return VaultCommands.run(arguments.toArray(String[]::new), System.getenv());
    }
    if (SurveyCommands.knows(name)) {
      return SurveyCommands.run(arguments, out, err);
    }
    if (name.equals(SecondStepResetCommand.NAME)) {
      return SecondStepResetCommand.run(arguments, SETTINGS, out, err);
    }
    var command = COMMANDS.get(name);
    if (command == null || arguments.size() != 2 || arguments.getLast().isBlank()) {
      err.println("Not understood; ./run --help lists the commands.");
      return 2;
    }
    try {
      command.work().accept(Path.of(arguments.getLast()));
      out.println(command.done().formatted(arguments.getLast()));
      out.flush();
      return 0;
    } catch (DatabaseException e) {
      err.println(e.getMessage());
    } catch (UncheckedIOException e) {
      err.println(
          "Not done: a file cannot be used; " + Objects.requireNonNull(e.getCause()).getMessage());
    }
    return 1;
  }
}
