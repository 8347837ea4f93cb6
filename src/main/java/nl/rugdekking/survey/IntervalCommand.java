// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import nl.rugdekking.figures.FiniteIntervals;
import nl.rugdekking.figures.Interval;

/** {@code ./run interval}: computes the confidence interval of a percentage in a small group. */
final class IntervalCommand {

  private IntervalCommand() {}

  private static final int LARGEST = 1_000_000;

  static byte[] result(Options options, SurveyCommands.Messages messages) {
    int population = options.whole("population", 1);
    int sample = options.whole("sample", 1);
    int count = options.whole("count", 0);
    var format = options.oneOf("format", "json", "text");
    if (sample > population) {
      throw options.refuse("cannot have a sample of %d from %d.".formatted(sample, population));
    }
    if (sample > LARGEST) {
      throw options.refuse(
          "works out samples of up to %d, which takes seconds, not of %d."
              .formatted(LARGEST, sample));
    }
    if (count > sample) {
      throw options.refuse("cannot count %d in a sample of %d.".formatted(count, sample));
    }
    var exact = FiniteIntervals.exact(population, sample, count);
    var wilson = FiniteIntervals.wilson(population, sample, count);
    var text =
        format.equals("json")
            ? Json.object("exact", json(exact), "wilson_fpc", json(wilson))
            : "exact       %s\nWilson+fpc  %s".formatted(words(exact), words(wilson));
    return (text + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static Json.Raw json(Interval interval) {
    return new Json.Raw(Json.object("lower", interval.lower(), "upper", interval.upper()));
  }

  private static String words(Interval interval) {
    return "%s %% - %s %%".formatted(oneDecimal(interval.lower()), oneDecimal(interval.upper()));
  }

  private static String oneDecimal(double value) {
    return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP).toPlainString();
  }
}
