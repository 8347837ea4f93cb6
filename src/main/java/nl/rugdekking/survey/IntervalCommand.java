// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import nl.rugdekking.figures.FiniteIntervals;
import nl.rugdekking.figures.Interval;

/** {@code ./run interval}: what so many of the sample say about the whole group. */
final class IntervalCommand {

  private static final int DECIMALS = 4;

  private IntervalCommand() {}

  static byte[] result(Options options, SurveyCommands.Messages messages) {
    int population = options.whole("population", 1);
    int sample = options.whole("sample", 1);
    int count = options.whole("count", 0);
    var format = options.oneOf("format", "json", "text");
    if (sample > population) {
      throw options.refuse("cannot have a sample of %d from %d.".formatted(sample, population));
    }
    if (count > sample) {
      throw options.refuse("cannot count %d in a sample of %d.".formatted(count, sample));
    }
    var exact = FiniteIntervals.exact(population, sample, count);
    var wilson = FiniteIntervals.wilson(population, sample, count);
    var text =
        format.equals("json")
            ? "{\"exact\":%s,\"wilson_fpc\":%s}".formatted(json(exact), json(wilson))
            : "exact       %s\nWilson+fpc  %s".formatted(words(exact), words(wilson));
    return (text + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static String json(Interval interval) {
    return "{\"lower\":%s,\"upper\":%s}"
        .formatted(number(interval.lower(), DECIMALS), number(interval.upper(), DECIMALS));
  }

  private static String words(Interval interval) {
    return "%s %% - %s %%"
        .formatted(
            number(interval.lower(), 1).setScale(1), number(interval.upper(), 1).setScale(1));
  }

  private static BigDecimal number(double value, int decimals) {
    var rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    return rounded.signum() == 0
        ? BigDecimal.ZERO
        : new BigDecimal(rounded.stripTrailingZeros().toPlainString());
  }
}
