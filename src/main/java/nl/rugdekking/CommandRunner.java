// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import nl.rugdekking.copies.CopyException;
import nl.rugdekking.database.DatabaseException;
import nl.rugdekking.vault.KeyStoreException;
import org.springframework.dao.DataAccessException;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/**
 * Runs one command. It prints one sentence when the words of the command are wrong, or when the
 * command cannot do its work.
 */
public final class CommandRunner {

  private static final int WIDTH = 100;
  private static final int LONGEST_OPTION = 30;

  private CommandRunner() {}

  /** Finds the command of this name among the commands of a room. */
  static Optional<CommandLine> find(String name, Object room) {
    return Optional.ofNullable(
        new CommandLine(room).setCommandName("run").getSubcommands().get(name));
  }

  /**
   * Runs the command that the first word names.
   *
   * @param rooms objects whose methods or classes are commands
   * @return the exit status: 0 done, 1 not done, 2 not understood
   */
  public static int run(List<String> words, PrintStream out, PrintStream err, Object... rooms) {
    return Stream.of(rooms)
        .flatMap(room -> find(words.isEmpty() ? "" : words.getFirst(), room).stream())
        .findFirst()
        .map(command -> run(command, words, out, err))
        .orElseGet(() -> say(2, UsageErrors.NO_COMMAND, err));
  }

  static int run(CommandLine command, List<String> words, PrintStream out, PrintStream err) {
    command
        .getCommandSpec()
        .addOption(OptionSpec.builder("-h", "--help").usageHelp(true).hidden(true).build());
    var room = command.getParent();
    room.setOut(writer(out))
        .setErr(writer(err))
        .setExpandAtFiles(false)
        .setAllowOptionsAsOptionParameters(false)
        .setUnmatchedOptionsAllowedAsOptionParameters(false)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF))
        .setUsageHelpWidth(WIDTH)
        .setUsageHelpLongOptionsMaxWidth(LONGEST_OPTION)
        .registerConverter(Path.class, CommandRunner::path)
        .setHelpSectionKeys(List.of("help"))
        .setParameterExceptionHandler((wrong, _) -> say(2, UsageErrors.sentence(wrong), err))
        .setExecutionExceptionHandler((failure, _, _) -> say(1, sentence(failure), err));
    command.getCommandSpec().usageMessage().sortOptions(false);
    command.getHelpSectionMap().put("help", help -> help(help.commandSpec()));
    try {
      int status = room.execute(words.toArray(String[]::new));
      if (command.getExecutionResult() instanceof byte[] result) {
        out.write(result, 0, result.length);
      }
      return status;
    } catch (OutOfMemoryError e) {
      return say(
          1,
          "Not done: this is more than fits; RUGDEKKING_JAVA_OPTIONS=-Xmx4g gives more room.",
          err);
    } finally {
      out.flush();
    }
  }

  /** The help of one command, in Dutch and in English. */
  private static String help(CommandSpec command) {
    return "./"
        + helpIn("en", command).synopsis(2)
        + section("nl", "Nederlands", command)
        + section("en", "English", command);
  }

  private static String section(String language, String title, CommandSpec command) {
    var help = helpIn(language, command);
    return "\n%s\n%s%s%s%s"
        .formatted(
            title, help.description(), help.parameterList(), help.optionList(), help.footer());
  }

  private static Help helpIn(String language, CommandSpec command) {
    command.resourceBundle(ResourceBundle.getBundle("help/commands", Locale.of(language)));
    return new Help(command, Help.defaultColorScheme(Help.Ansi.OFF));
  }

  // Output is UTF-8, whatever encoding the terminal reports.
  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, UTF_8), true);
  }

  private static Path path(String word) {
    if (word.isBlank()) {
      throw new TypeConversionException("no path");
    }
    return Path.of(word);
  }

  private static int say(int status, String sentence, PrintStream err) {
    err.println(sentence);
    err.flush();
    return status;
  }

  private static String sentence(Exception failure) throws Exception {
    return switch (failure) {
      case DatabaseException e -> String.valueOf(e.getMessage());
      case CopyException e -> String.valueOf(e.getMessage());
      case KeyStoreException e -> String.valueOf(e.getMessage());
      case DataAccessException e ->
          "Not done: the tables are not those of this release (%s); start it once first"
              .formatted(e.getMostSpecificCause().getMessage());
      case UncheckedIOException e -> sentence(Objects.requireNonNull(e.getCause()));
      case FileSystemException e when e.getReason() == null ->
          "Not done: " + e.getFile() + " cannot be used.";
      case IOException e -> "Not done: a file cannot be used; " + e.getMessage();
      default -> throw failure;
    };
  }
}
