// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReliabilityUnitTests {

  @ParameterizedTest
  @CsvSource({
    ".80,9,10,.53,.95,.005",
    ".80,21,10,.64,.91,.005",
    ".80,45,10,.70,.88,.005",
    ".80,200,10,.76,.84,.005",
    ".85,89,7,.7971,.8932,.00005"
  })
  void feldtGivesTheWorkedValues(
      double alpha, int people, int items, double lower, double upper, double near) {
    var interval = Reliability.feldt(alpha, people, items);
    assertThat(interval.lower()).isEqualTo(lower, within(near));
    assertThat(interval.upper()).isEqualTo(upper, within(near));
  }

  @Test
  void alphaOfAWorkedExample() {
    // sum of variances 3.5, variance of sums 7.7: 3/2 (1 - 3.5/7.7)
    double[][] scores = {{1, 2, 2}, {2, 2, 3}, {3, 4, 3}, {4, 4, 5}, {4, 3, 4}};
    double own = 1.7 + 1 + 1.3;
    double sums = variance(5, 7, 10, 13, 11);
    assertThat(Reliability.alpha(scores)).isEqualTo(1.5 * (1 - own / sums), within(1e-12));
  }

  @Test
  void omegaFindsTheFactorThatMadeTheScores() {
    var random = new Random(5);
    double[] loadings = {.5, .6, .7, .8};
    var scores = new double[20_000][4];
    for (var row : scores) {
      double factor = random.nextGaussian();
      for (int i = 0; i < 4; i++) {
        row[i] =
            loadings[i] * factor + Math.sqrt(1 - loadings[i] * loadings[i]) * random.nextGaussian();
      }
    }
    double own = .75 + .64 + .51 + .36;
    assertThat(Reliability.omega(scores)).isEqualTo(2.6 * 2.6 / (2.6 * 2.6 + own), within(.01));
  }

  @Test
  void groupsThatDifferAreSeenInTheIccAndAgreementInRwg() {
    var agreement = GroupAgreement.of(List.of(new double[] {1, 2, 3}, new double[] {4, 5, 6}));
    // between 13.5, within 1: (13.5 - 1) / (13.5 + 2) and 12.5 / 13.5
    assertThat(agreement.icc1()).isEqualTo(12.5 / 15.5, within(1e-12));
    assertThat(agreement.icc2()).isEqualTo(12.5 / 13.5, within(1e-12));
    assertThat(Reliability.rwg(new double[][] {{4, 4}, {4, 4}, {4, 4}}, 5)).isEqualTo(1);
  }

  @Test
  void smallGroupsArePulledToTheShareOfAll() {
    var shrinkage = Shrinkage.of(new int[] {5, 30, 60, 2}, new int[] {9, 100, 90, 20});
    double pulled = shrinkage.of(5, 9);
    assertThat(pulled).isBetween(shrinkage.share(), 5 / 9.0);
    assertThat(Shrinkage.of(new int[] {5, 5}, new int[] {10, 10}).of(10, 10)).isEqualTo(.5);
  }

  @ParameterizedTest
  @CsvSource({"9,6,.60", "9,9,.29", "21,14,.39", "45,30,.27", "350,180,.12"})
  void smallestChangeGivesTheWorkedValues(int members, int answers, double smallest) {
    var precision = new MeanPrecision(.8, .85);
    double error = precision.standardError(members, answers);
    assertThat(precision.smallestChange(error, error, 1)).isEqualTo(smallest, within(.005));
  }

  private static double variance(double... values) {
    double mean = java.util.Arrays.stream(values).average().orElseThrow();
    return java.util.Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum()
        / (values.length - 1);
  }
}
