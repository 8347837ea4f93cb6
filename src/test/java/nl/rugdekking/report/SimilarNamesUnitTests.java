// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Part of a name or one letter wrong may mean a colleague; a function or another name does not. */
class SimilarNamesUnitTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Yusuf; Yusuf Demirel",
        "yusuf demirl; Yusuf Demirel",
        "Demirel; Yusuf Demirel",
        "mw. Terwischa; Femke Terwisscha",
        "J. de Vries; Jan de Vries",
        "Jan, balie; Jan de Vries",
        "Wijngaadr; Noor Wijngaard",
        "René; Rene Bos"
      })
  void mayMean(String typed, String name) {
    assertThat(SimilarNames.mayMean(typed, name)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "iemand van de balie; Yusuf Demirel",
        "een raadslid; Femke Terwisscha",
        "Anne; Anna Bos",
        "Yusuf Kaya; Yusuf Demirel",
        "J.; Jan de Vries",
        "onbekend; Jan de Vries",
        "de; Jan de Vries"
      })
  void doesNotMean(String typed, String name) {
    assertThat(SimilarNames.mayMean(typed, name)).isFalse();
  }
}
