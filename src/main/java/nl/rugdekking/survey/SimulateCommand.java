// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code ./run simulate-pulse}: estimates by simulation how often the verdict of the pulse (a short
 * survey that is repeated) is wrong, and prints a CSV table with a line for each kind and number of
 * people and each share of them that answers.
 */
@Command(name = "simulate-pulse")
final class SimulateCommand extends SurveyCommand {

  // The numbers of members of a council, and the shares of them that answer.
  private static final int[] MEMBERS = {9, 27, 45};
  private static final double[] RESPONSE_SHARES = {0.5, 0.6, 0.75, 0.9, 1};

  @Option(names = "--councils", paramLabel = "10000")
  private int councils = 10_000;

  @Option(names = "--seed", paramLabel = "1")
  private int seed = 1;

  @Override
  byte[] result() {
    requireLeast(100, councils, "--councils");
    requireLeast(0, seed, "--seed");
    say("%d councils in each line; see docs/survey.md for how they are made.".formatted(councils));
    return createTable(councils, seed).getBytes(StandardCharsets.UTF_8);
  }

  static String createTable(int councils, long seed) {
    var csv =
        new CsvText()
            .line(
                "people",
                "members",
                "response",
                "changed_without_change",
                "smallest_change",
                "better_detected",
                "worse_detected",
                "gap",
                "gap_found",
                "gap_covered");
    for (var kind : SimulatedCouncil.Kind.values()) {
      for (int members : MEMBERS) {
        for (double response : RESPONSE_SHARES) {
          var result = SimulatedPulse.run(kind, members, response, councils, seed);
          addLine(csv, kind.label(), members, response, result);
        }
      }
    }
    return csv.toString();
  }

  private static void addLine(
      CsvText csv, String kind, int members, double response, SimulatedPulse result) {
    csv.line(
        kind,
        members,
        formatShare(response),
        formatShare(result.changed()),
        formatNumber(result.smallestChange()),
        formatShare(result.better()),
        formatShare(result.worse()),
        formatNumber(result.trueGap()),
        formatNumber(result.gap()),
        formatShare(result.covered()));
  }

  private static String formatShare(double value) {
    return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.3f", value);
  }

  private static String formatNumber(double value) {
    return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.2f", value);
  }
}
