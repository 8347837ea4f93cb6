// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The command-line commands for researchers: standard output has only the result, messages go to
 * standard error.
 */
public final class SurveyCommands {

  /** Makes the complete result before any of it is printed. */
  @FunctionalInterface
  interface Work {
    byte[] result(Options options, Messages messages);
  }

  /** Prints remarks that are not part of the result. */
  @FunctionalInterface
  interface Messages {
    void say(String sentence);
  }

  private record Command(Set<String> named, Set<String> switches, Work work) {}

  private static final Map<String, Command> COMMANDS =
      Map.of(
          "tables",
          new Command(
              Set.of(
                  "answers",
                  "questionnaire",
                  "tables",
                  "multiple",
                  "leave-out",
                  "format",
                  "population",
                  "previous",
                  "by",
                  "released",
                  "known"),
              Set.of("protect", "coarsen"),
              TablesCommand::result),
          "check-tables",
          new Command(Set.of("tables", "format"), Set.of(), CheckTablesCommand::result),
          "from-qualtrics",
          new Command(
              Set.of("export", "group", "multiple", "leave-out"),
              Set.of(),
              QualtricsCommand::result),
          "pulse",
          new Command(
              Set.of("members", "answers", "previous", "calibration", "format"),
              Set.of(),
              PulseCommand::result),
          "calibrate",
          new Command(Set.of("answers"), Set.of(), CalibrateCommand::result),
          "simulate-pulse",
          new Command(Set.of("councils", "seed"), Set.of(), SimulateCommand::result),
          "export-sav",
          new Command(
              Set.of("answers", "questionnaire", "multiple", "leave-out", "out", "language"),
              Set.of("coarsen"),
              ExportSavCommand::result),
          "interval",
          new Command(
              Set.of("population", "sample", "count", "format"),
              Set.of(),
              IntervalCommand::result));

  private SurveyCommands() {}

  public static boolean knows(String command) {
    return COMMANDS.containsKey(command);
  }

  /**
   * Returns the exit status: 0 done, 1 failed, 2 bad input.
   *
   * @param words the command and its options
   */
  public static int run(List<String> words, PrintStream out, PrintStream err) {
    try {
      show(result(words.getFirst(), words.subList(1, words.size()), err), out);
      return 0;
    } catch (BadInputException e) {
      say(e.sentence(), err);
      return 2;
    } catch (UncheckedIOException e) {
      say("Not done: " + Objects.requireNonNull(e.getCause()).getMessage(), err);
      return 1;
    } catch (OutOfMemoryError e) {
      say("Not done: this is more than fits; RUGDEKKING_JAVA_OPTIONS=-Xmx4g gives more room.", err);
      return 1;
    }
  }

  private static byte[] result(String name, List<String> words, PrintStream err) {
    if (words.contains("--help") || words.contains("-h")) {
      return help(name);
    }
    var command = Objects.requireNonNull(COMMANDS.get(name));
    var options = Options.parse(name, words, command.named, command.switches);
    return command.work.result(options, sentence -> say(sentence, err));
  }

  private static void say(String sentence, PrintStream err) {
    show((sentence + "\n").getBytes(StandardCharsets.UTF_8), err);
  }

  private static void show(byte[] bytes, PrintStream stream) {
    stream.write(bytes, 0, bytes.length);
    stream.flush();
  }

  private static byte[] help(String name) {
    try (InputStream text =
        SurveyCommands.class.getResourceAsStream("/survey/help/" + name + ".txt")) {
      return Objects.requireNonNull(text).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
