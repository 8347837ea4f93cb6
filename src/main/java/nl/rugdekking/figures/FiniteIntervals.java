// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.figures;

import java.util.function.IntPredicate;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;

/**
 * What a part of a counted group says about all of it, at 95 %, in percent. Nine councillors of
 * whom six answered are no sample of thousands: each one who answered leaves less to be unsure of.
 */
public final class FiniteIntervals {

  // a little more, so that exactly 0.025 is rare, whatever the last digit of a sum says
  private static final double TAIL = 0.025 + 1e-12;
  private static final double Z = 1.959963984540054;

  private FiniteIntervals() {}

  /**
   * The shares of the population under which neither so few nor so many in the sample would be
   * rare: inversion of both tails of the hypergeometric distribution (Buonaccorsi 1987).
   */
  public static Interval exact(int population, int sample, int count) {
    check(population, sample, count);
    int least = count;
    int most = population - sample + count;
    int lower = first(least, most, with -> tail(population, with, sample, count - 1) > TAIL);
    int upper =
        most
            - first(0, most - least, less -> atMost(population, most - less, sample, count) > TAIL);
    return new Interval(percent(lower, population), percent(upper, population));
  }

  /** Wilson's interval with n(N-1)/(N-n) answers in the place of n. */
  public static Interval wilson(int population, int sample, int count) {
    check(population, sample, count);
    double share = (double) count / sample;
    if (sample == population) {
      return new Interval(100 * share, 100 * share);
    }
    double worth = (double) sample * (population - 1) / (population - sample);
    double shrink = 1 + Z * Z / worth;
    double middle = (share + Z * Z / (2 * worth)) / shrink;
    double half = Z / shrink * Math.sqrt(share * (1 - share) / worth + Z * Z / (4 * worth * worth));
    return new Interval(100 * Math.max(0, middle - half), 100 * Math.min(1, middle + half));
  }

  // More than `count` of the sample, when `with` of the population have it.
  private static double tail(int population, int with, int sample, int count) {
    return HypergeometricDistribution.of(population, with, sample).survivalProbability(count);
  }

  private static double atMost(int population, int with, int sample, int count) {
    return HypergeometricDistribution.of(population, with, sample).cumulativeProbability(count);
  }

  // The first of from..to for which it holds; it holds for the last, and for all after the first.
  private static int first(int from, int to, IntPredicate holds) {
    int low = from;
    int high = to;
    while (low < high) {
      int middle = low + (high - low) / 2;
      if (holds.test(middle)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private static double percent(int count, int of) {
    return 100.0 * count / of;
  }

  private static void check(int population, int sample, int count) {
    if (count < 0 || sample < 1 || count > sample || sample > population) {
      throw new IllegalArgumentException(
          "Not 0 <= %d <= %d <= %d.".formatted(count, sample, population));
    }
  }
}
