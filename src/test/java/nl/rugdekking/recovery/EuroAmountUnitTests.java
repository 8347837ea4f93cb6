// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Amounts are whole cents up to a bound, however they are typed. */
class EuroAmountUnitTests {

  @Test
  void readsWhatPeopleType() {
    Map.of(
            "1250", 125_000L,
            "1.250", 125_000L,
            "€ 1.250,00", 125_000L,
            " 1250,5 ", 125_050L,
            "1250.05", 125_005L,
            "0,01", 1L,
            "10000000", 1_000_000_000L)
        .forEach((typed, cents) -> assertThat(EuroAmount.parse(typed)).as(typed).contains(cents));
  }

  @Test
  void refusesWhatIsNoAmountInCents() {
    for (var typed :
        List.of("", " ", "-1", "1,234", "1.25.000", "12,", "tien", "1e9", "10000000,01", "1 250")) {
      assertThat(EuroAmount.parse(typed)).as(typed).isEmpty();
    }
    assertThat(EuroAmount.parse(null)).isEmpty();
    assertThat(EuroAmount.parse("9".repeat(4000))).isEmpty();
  }

  @Test
  void whatAFormShowsIsReadAsTheSameAmount() {
    for (var cents : List.of(1L, 99L, 100L, 125_005L, EuroAmount.MOST_CENTS)) {
      assertThat(EuroAmount.parse(EuroAmount.toField(cents))).contains(cents);
    }
    assertThat(EuroAmount.format(125_000, Locale.of("nl"))).isEqualTo("€\u00a01.250,00");
  }
}
