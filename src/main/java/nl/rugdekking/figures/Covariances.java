// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.figures;

/** Computes the covariances between columns, with n-1 as the divisor. */
final class Covariances {

  private Covariances() {}

  static double[][] of(double[][] scores) {
    int people = scores.length;
    int items = scores[0].length;
    var means = new double[items];
    for (var row : scores) {
      for (int i = 0; i < items; i++) {
        means[i] += row[i] / people;
      }
    }
    var covariance = new double[items][items];
    for (var row : scores) {
      for (int i = 0; i < items; i++) {
        for (int j = 0; j < items; j++) {
          covariance[i][j] += (row[i] - means[i]) * (row[j] - means[j]) / (people - 1);
        }
      }
    }
    return covariance;
  }
}
