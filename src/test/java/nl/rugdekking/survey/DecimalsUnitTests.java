// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DecimalsUnitTests {

  @Test
  void areRoundedHalfUpWithoutZerosAtTheEndOrAnExponent() {
    assertThat(Decimals.text(100, 4)).isEqualTo("100");
    assertThat(Decimals.text(1234567.25, 1)).isEqualTo("1234567.3");
    assertThat(Decimals.text(-0.00004, 4)).isEqualTo("0");
    assertThat(Decimals.text(0.00005, 4)).isEqualTo("0.0001");
    assertThat(Decimals.text(Double.NaN, 1)).isEqualTo("null");
    assertThat(Decimals.text(Double.POSITIVE_INFINITY, 1)).isEqualTo("null");
  }

  @Test
  void areWrittenTheSameInJson() {
    var run = CommandRun.well("interval", "--population", 9, "--sample", 9, "--count", 9);
    assertThat(run.out())
        .isEqualTo(
            "{\"exact\":{\"lower\":100,\"upper\":100},\"wilson_fpc\":{\"lower\":100,\"upper\":100}}\n");
  }
}
