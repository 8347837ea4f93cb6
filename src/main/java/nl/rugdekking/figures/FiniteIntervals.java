// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.figures;

import java.util.function.IntPredicate;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;

/**
 * 95 % confidence intervals, in percent, for a share in a small population of known size. When six
 * of nine councillors answered, that is no sample of thousands: each further answer leaves less
 * uncertain, so ordinary intervals would be too wide.
 */
public final class FiniteIntervals {

  // This is slightly above 0.025, so that rounding in the last digit of a sum does not decide.
  private static final double TAIL = 0.025 + 1e-12;
  private static final double Z = 1.959963984540054;

  private FiniteIntervals() {}

  /**
   * Returns the exact interval: all shares in the population that make neither such a low nor such
   * a high count in the sample unlikely (inversion of both tails of the hypergeometric
   * distribution, Buonaccorsi 1987).
   *
   * @param population the number of people in the group
   * @param sample the number of people who answered
   * @param count the number of those who gave the answer
   */
  public static Interval exact(int population, int sample, int count) {
    check(population, sample, count);
    int least = count;
    int most = population - sample + count;
    int lower =
        findFirst(
            least, most, with -> probabilityAbove(population, with, sample, count - 1) > TAIL);
    int upper =
        most
            - findFirst(
                0,
                most - least,
                less -> probabilityAtMost(population, most - less, sample, count) > TAIL);
    return new Interval(percent(lower, population), percent(upper, population));
  }

  /**
   * Returns Wilson's interval, with the sample size n replaced by n(N-1)/(N-n) for a population of
   * N.
   */
  public static Interval wilson(int population, int sample, int count) {
    check(population, sample, count);
    double share = (double) count / sample;
    if (sample == population) {
      return new Interval(100 * share, 100 * share);
    }
    double effectiveSize = (double) sample * (population - 1) / (population - sample);
    double shrink = 1 + Z * Z / effectiveSize;
    double middle = (share + Z * Z / (2 * effectiveSize)) / shrink;
    double half =
        Z
            / shrink
            * Math.sqrt(
                share * (1 - share) / effectiveSize + Z * Z / (4 * effectiveSize * effectiveSize));
    return new Interval(100 * Math.max(0, middle - half), 100 * Math.min(1, middle + half));
  }

  // Returns the probability that more than `count` people in the sample gave the answer, when
  // `with` people in the population would give it.
  private static double probabilityAbove(int population, int with, int sample, int count) {
    return HypergeometricDistribution.of(population, with, sample).survivalProbability(count);
  }

  private static double probabilityAtMost(int population, int with, int sample, int count) {
    return HypergeometricDistribution.of(population, with, sample).cumulativeProbability(count);
  }

  // Finds the first number of from..to for which the test holds, by binary search. The test must
  // hold for the last number, and for all numbers after the first one.
  private static int findFirst(int from, int to, IntPredicate holds) {
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
