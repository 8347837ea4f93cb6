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

/**
 * Says on one line, in Dutch and in English, what is wrong with a command as it was typed. For a
 * mistake that has no sentence here it is the English message of picocli.
 */
final class UsageErrors {

  static final String NO_COMMAND =
      "Niet begrepen: ./run --help noemt de opdrachten. / Not understood: ./run --help lists the commands.";

  private UsageErrors() {}

  static String sentence(ParameterException wrong) {
    return switch (wrong) {
      case UnmatchedArgumentException unknown ->
          sentence(
              unknown, "kent _ niet", "does not know _", quote(unknown.getUnmatched().getFirst()));
      case MissingParameterException missing ->
          sentence(
              missing,
              "heeft _ nodig",
              "needs _",
              missing.getMissing().stream().map(UsageErrors::name).collect(joining(", ")));
      case OverwrittenOptionException repeated ->
          sentence(repeated, "neemt _ één keer", "takes _ once", name(repeated.getOverwritten()));
      default -> {
        var option = wrong.getArgSpec();
        yield option == null
            ? String.valueOf(wrong.getMessage())
            : sentence(
                wrong,
                "kan hier niets mee: _",
                "cannot use _",
                describeValue(option, wrong.getValue()));
      }
    };
  }

  // The underscore in both sentences stands for the given word.
  private static String sentence(
      ParameterException wrong, String dutch, String english, String word) {
    return "Niet begrepen: %1$s %2$s; ./run %1$s --help legt het uit. / Not understood: %1$s %3$s; ./run %1$s --help explains it."
        .formatted(
            wrong.getCommandLine().getCommandName(),
            dutch.replace("_", word),
            english.replace("_", word));
  }

  // For example: --format 'pdf' (csv, json)
  private static String describeValue(ArgSpec option, @Nullable String value) {
    return name(option) + " " + quote(String.valueOf(value)) + listChoices(option);
  }

  private static String listChoices(ArgSpec option) {
    var choices = option.completionCandidates();
    if (choices != null) {
      return StreamSupport.stream(choices.spliterator(), false)
          .map(choice -> choice.toLowerCase(Locale.ROOT))
          .collect(joining(", ", " (", ")"));
    }
    // No command takes a negative number.
    return option.type() == int.class ? " (0, 1, 2, ...)" : "";
  }

  private static String name(ArgSpec spec) {
    return spec instanceof OptionSpec option ? option.longestName() : spec.paramLabel();
  }

  private static String quote(String word) {
    return "'" + word.replaceAll("\\p{C}", "?") + "'";
  }
}
