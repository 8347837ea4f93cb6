// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking;

import static java.util.stream.Collectors.joining;

import java.util.Locale;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in Dutch and in English what is wrong with the words of a command, on one line. */
final class WrongWords {

  static final String NO_COMMAND =
      "Niet begrepen: ./run --help noemt de opdrachten. / Not understood: ./run --help lists the commands.";

  private WrongWords() {}

  static String sentence(ParameterException wrong) {
    return switch (wrong) {
      case UnmatchedArgumentException e ->
          sentence(e, "kent _ niet", "does not know _", quoted(e.getUnmatched().getFirst()));
      case MissingParameterException e ->
          sentence(
              e,
              "heeft _ nodig",
              "needs _",
              e.getMissing().stream().map(WrongWords::name).collect(joining(", ")));
      case OverwrittenOptionException e ->
          sentence(e, "neemt _ één keer", "takes _ once", name(e.getOverwritten()));
      default -> {
        var spec = wrong.getArgSpec();
        yield spec == null
            ? String.valueOf(wrong.getMessage())
            : sentence(
                wrong, "kan hier niets mee: _", "cannot use _", misfit(spec, wrong.getValue()));
      }
    };
  }

  private static String sentence(
      ParameterException wrong, String dutch, String english, String word) {
    return "Niet begrepen: %1$s %2$s; ./run %1$s --help legt het uit. / Not understood: %1$s %3$s; ./run %1$s --help explains it."
        .formatted(
            wrong.getCommandLine().getCommandName(),
            dutch.replace("_", word),
            english.replace("_", word));
  }

  private static String misfit(ArgSpec spec, @Nullable String value) {
    var words = spec.completionCandidates();
    var choices =
        words == null
            ? spec.type() == int.class ? " (0, 1, 2, ...)" : ""
            : StreamSupport.stream(words.spliterator(), false)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(joining(", ", " (", ")"));
    return name(spec) + " " + quoted(String.valueOf(value)) + choices;
  }

  private static String name(ArgSpec spec) {
    return spec instanceof OptionSpec option ? option.longestName() : spec.paramLabel();
  }

  private static String quoted(String word) {
    return "'" + word.replaceAll("\\p{C}", "?") + "'";
  }
}
