// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.figures;

import java.util.Arrays;

/**
 * A factor model with one factor behind several items, fitted by maximum likelihood with the EM
 * algorithm of Rubin and Thayer.
 */
@SuppressWarnings("ArrayRecordComponent") // it is read once and never compared
record OneFactor(double[] loadings, double[] uniquenesses) {

  private static final int STEPS = 20_000;
  private static final double SMALL = 1e-10;
  private static final double LEAST_UNIQUE = 0.005;

  static OneFactor fit(double[][] covariance) {
    int items = covariance.length;
    var loadings = new double[items];
    var unique = new double[items];
    for (int i = 0; i < items; i++) {
      loadings[i] = Math.sqrt(covariance[i][i] / 2);
      unique[i] = covariance[i][i] / 2;
    }
    double change = 1;
    for (int step = 0; step < STEPS && change > SMALL; step++) {
      change = step(covariance, loadings, unique);
    }
    return new OneFactor(loadings, unique);
  }

  // Does one step of the EM algorithm: a regression of the factor on the items, and then of the
  // items on the factor.
  private static double step(double[][] covariance, double[] loadings, double[] unique) {
    int items = loadings.length;
    double inverse = 1;
    for (int i = 0; i < items; i++) {
      inverse += loadings[i] * loadings[i] / unique[i];
    }
    var weights = new double[items];
    for (int i = 0; i < items; i++) {
      weights[i] = loadings[i] / unique[i] / inverse;
    }
    var withFactor = Arrays.stream(covariance).mapToDouble(row -> product(row, weights)).toArray();
    double ofFactor = 1 / inverse + product(withFactor, weights);
    double change = 0;
    for (int i = 0; i < items; i++) {
      double loading = withFactor[i] / ofFactor;
      change = Math.max(change, Math.abs(loading - loadings[i]));
      loadings[i] = loading;
      unique[i] =
          Math.max(LEAST_UNIQUE * covariance[i][i], covariance[i][i] - loading * withFactor[i]);
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
