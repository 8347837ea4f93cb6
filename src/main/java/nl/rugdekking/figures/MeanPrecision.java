// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.figures;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Computes how precise the mean of a small group is. The mean varies for two reasons: not everybody
 * answered (this matters less when more people did), and people answer a little differently on
 * another day (this is always so).
 *
 * @param deviation the standard deviation of the scores of people, calibrated on many groups
 * @param reliability the share of the variance that is not error, calibrated on many groups
 */
public record MeanPrecision(double deviation, double reliability) {

  private static final double ERROR = 0.05;
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  /**
   * Returns the standard error of the mean.
   *
   * @param members the number of people in the group
   * @param answers the number of people who answered
   */
  public double standardError(int members, int answers) {
    double person = deviation * deviation / answers;
    double missing = 1 - (double) answers / members;
    return Math.sqrt(person * (reliability * missing + 1 - reliability));
  }

  /** Returns the 95 % interval of one mean by itself. */
  public Interval interval(double mean, int members, int answers) {
    double half = z(1) * standardError(members, answers);
    return new Interval(mean - half, mean + half);
  }

  /**
   * Returns the smallest difference between two rounds that is reported as a change. It is chosen
   * so that at most 5 % of pages report a change where there is none.
   *
   * @param figures the number of comparisons on the page
   */
  public double smallestChange(double error, double errorBefore, int figures) {
    return z(figures) * Math.hypot(error, errorBefore);
  }

  private static double z(int figures) {
    return NORMAL.inverseSurvivalProbability(ERROR / 2 / figures);
  }
}
