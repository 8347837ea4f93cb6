// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import nl.rugdekking.figures.FiniteIntervals;
import nl.rugdekking.figures.Interval;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code ./run interval}: computes the confidence interval of a percentage in a small group. */
@Command(name = "interval")
final class IntervalCommand extends SurveyCommand {

  private enum Format {
    JSON,
    TEXT
  }

  private static final int MAX_SAMPLE = 1_000_000;

  @Option(names = "--population", paramLabel = "N", required = true)
  private int population;

  @Option(names = "--sample", paramLabel = "n", required = true)
  private int sample;

  @Option(names = "--count", paramLabel = "k", required = true)
  private int count;

  @Option(names = "--format", paramLabel = "json|text")
  private Format format = Format.JSON;

  @Override
  byte[] result() {
    requireLeast(1, population, "--population");
    requireLeast(1, sample, "--sample");
    requireLeast(0, count, "--count");
    if (sample > population) {
      throw refuse(
          "kan geen steekproef van %d uit %d nemen.".formatted(sample, population),
          "cannot have a sample of %d from %d.".formatted(sample, population));
    }
    if (sample > MAX_SAMPLE) {
      throw refuse(
          "rekent met steekproeven tot %d, wat seconden duurt, niet van %d."
              .formatted(MAX_SAMPLE, sample),
          "works out samples of up to %d, which takes seconds, not of %d."
              .formatted(MAX_SAMPLE, sample));
    }
    if (count > sample) {
      throw refuse(
          "kan geen %d tellen in een steekproef van %d.".formatted(count, sample),
          "cannot count %d in a sample of %d.".formatted(count, sample));
    }
    var exact = FiniteIntervals.exact(population, sample, count);
    var wilson = FiniteIntervals.wilson(population, sample, count);
    var text =
        format == Format.JSON
            ? JsonMapper.shared()
                .createObjectNode()
                .set("exact", json(exact))
                .set("wilson_fpc", json(wilson))
            : "exact       %s\nWilson+fpc  %s".formatted(words(exact), words(wilson));
    return (text + "\n").getBytes(StandardCharsets.UTF_8);
  }

  static ObjectNode json(Interval interval) {
    return JsonMapper.shared()
        .createObjectNode()
        .put("lower", Decimals.round(interval.lower()))
        .put("upper", Decimals.round(interval.upper()));
  }

  private static String words(Interval interval) {
    return "%s %% - %s %%".formatted(oneDecimal(interval.lower()), oneDecimal(interval.upper()));
  }

  private static String oneDecimal(double value) {
    return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP).toPlainString();
  }
}
