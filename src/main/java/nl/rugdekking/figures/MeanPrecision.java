// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.figures;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * What the mean of a small group can and cannot show. Two things make it differ from one time to
 * the next: who answered, which counts for less the more of the group did, and that people answer a
 * little otherwise on another day, which never goes away.
 *
 * @param deviation standard deviation of the scores of people, calibrated on many groups
 * @param reliability share of its variance that is not error, calibrated on many groups
 */
public record MeanPrecision(double deviation, double reliability) {

  private static final double ERROR = 0.05;
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  /** Standard error of the mean of so many answers from so many members. */
  public double standardError(int members, int answers) {
    double person = deviation * deviation / answers;
    double missing = 1 - (double) answers / members;
    return Math.sqrt(person * (reliability * missing + 1 - reliability));
  }

  /** At 95 %, for one figure by itself. */
  public Interval interval(double mean, int members, int answers) {
    double half = z(1) * standardError(members, answers);
    return new Interval(mean - half, mean + half);
  }

  /**
   * The smallest change between two rounds that is called one, when so many figures stand on a page
   * and all of them together may be wrong in 5 % of pages.
   */
  public double smallestChange(double error, double errorBefore, int figures) {
    return z(figures) * Math.hypot(error, errorBefore);
  }

  private static double z(int figures) {
    return NORMAL.inverseSurvivalProbability(ERROR / 2 / figures);
  }
}
