// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.figures;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.FDistribution;

/**
 * Measures to what extent the items of a scale measure the same thing. The rows of the scores are
 * people, and the columns are items.
 */
public final class Reliability {

  private static final double TAIL = 0.025;

  private Reliability() {}

  /** Returns Cronbach's alpha; NaN when all people have the same total score. */
  public static double alpha(double[][] scores) {
    var covariance = Covariances.of(scores);
    int items = covariance.length;
    double all = Arrays.stream(covariance).flatMapToDouble(Arrays::stream).sum();
    double own = 0;
    for (int i = 0; i < items; i++) {
      own += covariance[i][i];
    }
    return all == 0 ? Double.NaN : items / (items - 1.0) * (1 - own / all);
  }

  /** Returns Feldt's 95 % interval around alpha. */
  public static Interval feldt(double alpha, int people, int items) {
    double first = people - 1;
    double second = (people - 1.0) * (items - 1);
    double lower = 1 - (1 - alpha) * quantile(1 - TAIL, first, second);
    double upper = 1 - (1 - alpha) * quantile(TAIL, first, second);
    return new Interval(lower, upper);
  }

  private static double quantile(double p, double first, double second) {
    return FDistribution.of(first, second).inverseCumulativeProbability(p);
  }

  /** Returns McDonald's omega, from one factor fitted by maximum likelihood. */
  public static double omega(double[][] scores) {
    var factor = OneFactor.fit(Covariances.of(scores));
    double loadings = Arrays.stream(factor.loadings()).sum();
    double own = Arrays.stream(factor.uniquenesses()).sum();
    return loadings * loadings / (loadings * loadings + own);
  }

  /**
   * Returns the agreement within a group (r_wg) on several items, compared with random answers.
   *
   * @param steps the number of steps of the answer scale
   */
  public static double rwg(double[][] scores, int steps) {
    var covariance = Covariances.of(scores);
    int items = covariance.length;
    double own = 0;
    for (int i = 0; i < items; i++) {
      own += covariance[i][i] / items;
    }
    double share = own / ((steps * (double) steps - 1) / 12);
    double agreed = items * (1 - share);
    return Math.max(0, agreed / (agreed + share));
  }
}
