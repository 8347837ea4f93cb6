// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDateUnitTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-03-04",
        "4-3-2026",
        "04/03/2026",
        "4-3-26",
        " 4 maart 2026 ",
        "4 March 2026",
        "4 MRT 2026",
      })
  void isReadAsPeopleWriteIt(String text) {
    assertThat(TypedDate.parse(text)).contains(LocalDate.of(2026, 3, 4));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " ", "morgen", "31-2-2026", "2026-13-01", "3-4", "4-3-2026 10:00"})
  void isNothingWhenItIsNoDay(String text) {
    assertThat(TypedDate.parse(text)).isEmpty();
  }
}
