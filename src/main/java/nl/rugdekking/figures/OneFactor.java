// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.figures;

import java.util.Arrays;

/**
 * A factor model with one factor behind several items, fitted by maximum likelihood with the EM
 * algorithm of Rubin and Thayer (1982). {@link Reliability} computes McDonald's omega from it.
 *
 * @param loadings how strongly each item follows the factor
 * @param uniquenesses the variance of each item that the factor does not explain
 */
@SuppressWarnings("ArrayRecordComponent") // it is read once and never compared
record OneFactor(double[] loadings, double[] uniquenesses) {

  private static final int MAX_STEPS = 20_000;
  // The fit has converged when no loading changes by more than this in a step.
  private static final double SMALLEST_CHANGE = 1e-10;
  // The smallest uniqueness, as a share of the variance of the item. Without a bound it can go to
  // zero (a Heywood case).
  private static final double SMALLEST_UNIQUENESS = 0.005;

  /** Fits the model to a matrix of covariances of the items, which must have positive variances. */
  static OneFactor fit(double[][] covariance) {
    int items = covariance.length;
    var loadings = new double[items];
    var unique = new double[items];
    for (int i = 0; i < items; i++) {
      loadings[i] = Math.sqrt(covariance[i][i] / 2);
      unique[i] = covariance[i][i] / 2;
    }
    double change = 1;
    for (int step = 0; step < MAX_STEPS && change > SMALLEST_CHANGE; step++) {
      change = step(covariance, loadings, unique);
    }
    return new OneFactor(loadings, unique);
  }

  // Does one step of the EM algorithm, which changes both arrays: a regression of the factor on the
  // items, and then of the items on the factor. Returns the largest change of a loading.
  private static double step(double[][] covariance, double[] loadings, double[] unique) {
    int items = loadings.length;
    double precision = 1;
    for (int i = 0; i < items; i++) {
      precision += loadings[i] * loadings[i] / unique[i];
    }
    var weights = new double[items];
    for (int i = 0; i < items; i++) {
      weights[i] = loadings[i] / unique[i] / precision;
    }
    var covarianceWithFactor =
        Arrays.stream(covariance).mapToDouble(row -> product(row, weights)).toArray();
    double varianceOfFactor = 1 / precision + product(covarianceWithFactor, weights);
    double change = 0;
    for (int i = 0; i < items; i++) {
      double loading = covarianceWithFactor[i] / varianceOfFactor;
      change = Math.max(change, Math.abs(loading - loadings[i]));
      loadings[i] = loading;
      unique[i] =
          Math.max(
              SMALLEST_UNIQUENESS * covariance[i][i],
              covariance[i][i] - loading * covarianceWithFactor[i]);
    }
    return change;
  }

  private static double product(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
