// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiniteIntervalsUnitTests {

  @ParameterizedTest
  @CsvSource({
    "9,6,2,22,56,16,58",
    "9,9,2,22,22,22,22",
    "21,14,5,24,52,23,51",
    "45,30,10,24,44,24,44",
    "7,5,1,14,43,7,45"
  })
  void agreesWithTheWorkedValues(
      int population, int sample, int count, int low, int high, int wilsonLow, int wilsonHigh) {
    var exact = FiniteIntervals.exact(population, sample, count);
    var wilson = FiniteIntervals.wilson(population, sample, count);
    assertThat(Math.round(exact.lower())).isEqualTo(low);
    assertThat(Math.round(exact.upper())).isEqualTo(high);
    assertThat(Math.round(wilson.lower())).isEqualTo(wilsonLow);
    assertThat(Math.round(wilson.upper())).isEqualTo(wilsonHigh);
  }

  @Test
  void exactIsTheInversionDoneWithWholeNumbers() {
    for (int population = 1; population <= 24; population++) {
      for (int sample = 1; sample <= population; sample++) {
        for (int count = 0; count <= sample; count++) {
          var interval = FiniteIntervals.exact(population, sample, count);
          assertThat(interval.lower() / 100 * population)
              .isEqualTo(lowest(population, sample, count), within(1e-9));
          var mirrored = FiniteIntervals.exact(population, sample, sample - count);
          assertThat(mirrored.upper()).isEqualTo(100 - interval.lower(), within(1e-9));
        }
      }
    }
  }

  @Test
  void coversTheTruthAtLeastNineteenTimesInTwenty() {
    for (int with = 0; with <= 27; with++) {
      double covered = 0;
      for (int count = Math.max(0, 17 - (27 - with)); count <= Math.min(17, with); count++) {
        if (FiniteIntervals.exact(27, 17, count).contains(100.0 * with / 27)) {
          covered += ways(27, with, 17, count).doubleValue() / choose(27, 17).doubleValue();
        }
      }
      assertThat(covered).isGreaterThanOrEqualTo(.95);
    }
  }

  // Of all numbers in the population the first under which so many in the sample are not rare.
  private static int lowest(int population, int sample, int count) {
    for (int with = count; with <= population - sample + count; with++) {
      var more = BigInteger.ZERO;
      for (int i = count; i <= Math.min(sample, with); i++) {
        more = more.add(ways(population, with, sample, i));
      }
      if (more.multiply(BigInteger.valueOf(40)).compareTo(choose(population, sample)) > 0) {
        return with;
      }
    }
    throw new AssertionError();
  }

  private static BigInteger ways(int population, int with, int sample, int count) {
    return choose(with, count).multiply(choose(population - with, sample - count));
  }

  private static BigInteger choose(int n, int k) {
    if (k < 0 || k > n) {
      return BigInteger.ZERO;
    }
    var result = BigInteger.ONE;
    for (int i = 1; i <= k; i++) {
      result = result.multiply(BigInteger.valueOf(n - k + i)).divide(BigInteger.valueOf(i));
    }
    return result;
  }
}
