// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import nl.rugdekking.copies.CopyDestination;
import nl.rugdekking.copies.CopyException;
import nl.rugdekking.database.Backups;
import nl.rugdekking.database.DatabaseException;
import nl.rugdekking.database.DatabaseSettings;
import nl.rugdekking.database.Transfers;
import nl.rugdekking.vault.KeyStoreException;
import org.springframework.dao.DataAccessException;

/** The commands that back up, restore, export, import and verify the database and the files. */
final class DataCommands {

  private final Map<String, String> environment;
  private final DatabaseSettings settings;
  private final PrintStream out;

  private DataCommands(Map<String, String> environment, PrintStream out) {
    this.environment = environment;
    this.settings = new DatabaseSettings(environment::get);
    this.out = out;
  }

  /**
   * Returns the exit status: 0 done, 1 failed or something is missing, 2 command not understood.
   */
  static int run(
      List<String> arguments, Map<String, String> environment, PrintStream out, PrintStream err) {
    try {
      var command = new DataCommands(environment, out).find(arguments);
      if (command.isEmpty()) {
        err.println("Not understood; ./run --help lists the commands.");
        return 2;
      }
      return command.get().getAsBoolean() ? 0 : 1;
    } catch (DatabaseException | CopyException | KeyStoreException e) {
      err.println(e.getMessage());
    } catch (UncheckedIOException e) {
      err.println(
          "Not done: a file cannot be used; " + Objects.requireNonNull(e.getCause()).getMessage());
    } catch (DataAccessException e) {
      err.println(
          "Not done: the tables are not those of this release (%s); start it once first"
              .formatted(e.getMostSpecificCause().getMessage()));
    } finally {
      out.flush();
    }
    return 1;
  }

  /**
   * Returns the command, empty when it is not understood. Running it returns true when it is done
   * and nothing is missing.
   */
  private Optional<BooleanSupplier> find(List<String> arguments) {
    var words = arguments.subList(Math.min(1, arguments.size()), arguments.size());
    return switch (arguments.isEmpty() ? "" : arguments.getFirst()) {
      case "backup" -> CopyDestination.find(words).map(place -> () -> backUp(place));
      case "export" -> CopyDestination.find(words).map(place -> () -> export(place));
      case "restore" -> directory(words).map(copy -> () -> restore(copy));
      case "import" -> directory(words).map(export -> () -> load(export));
      case "verify" -> alone(words, () -> Verification.run(environment, out));
      case "mark-restored" -> alone(words, () -> CopyRelease.mark(settings, out));
      case "release-restored" ->
          CopyRelease.Choice.find(words).map(choice -> () -> release(choice));
      default -> Optional.empty();
    };
  }

  private static Optional<Path> directory(List<String> words) {
    return words.size() == 1 && !words.getFirst().isBlank()
        ? Optional.of(Path.of(words.getFirst()))
        : Optional.empty();
  }

  private static Optional<BooleanSupplier> alone(List<String> words, BooleanSupplier command) {
    return words.isEmpty() ? Optional.of(command) : Optional.empty();
  }

  private boolean backUp(CopyDestination place) {
    Backups.write(settings, place);
    out.printf(
        "The backup is in %s; the keys are not in it, ./run backup-keys copies those.%n",
        place.path());
    return true;
  }

  private boolean export(CopyDestination place) {
    Transfers.export(settings, place);
    out.printf("The export is in %s; it needs the keys of today to be read.%n", place.path());
    return true;
  }

  private boolean restore(Path copy) {
    Backups.restore(settings, copy);
    out.printf(
        "%s is copied to %s. Looking whether everything is there ...%n", copy, settings.data());
    return isComplete(copy, "restored");
  }

  private boolean load(Path export) {
    Transfers.load(settings, export);
    out.printf("%s is read. Looking whether everything is there ...%n", export);
    return isComplete(export, "imported");
  }

  /** Verifies a copy that has already been put in place, because it may be incomplete. */
  private boolean isComplete(Path copy, String what) {
    boolean whole;
    try {
      whole = Verification.run(environment, out);
    } catch (KeyStoreException e) {
      out.println(e.getMessage());
      whole = false;
    }
    out.printf(
        whole
            ? "%s is %s. It sends nothing until ./run release-restored.%n"
            : "%s is %s as far as it goes: see above, and ./run verify. It sends nothing until ./run release-restored.%n",
        copy,
        what);
    return whole;
  }

  private boolean release(CopyRelease.Choice choice) {
    CopyRelease.run(settings, choice, out);
    return true;
  }
}
