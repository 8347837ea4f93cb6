// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.housestyle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import nl.rugdekking.housestyle.HouseColours.Contrast;
import nl.rugdekking.housestyle.HouseColours.Pair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a typed colour is, and whether texts in it can be read. */
class ColourUnitTests {

  // The ratios that others publish for these greys, and for black.
  @ParameterizedTest
  @CsvSource({"#000000, 21.0", "#767676, 4.54", "#777777, 4.48", "#ffffff, 1.0"})
  void measuresTheContrastOfTheGuidelines(String colour, double ratio) {
    assertThat(Colour.parse(colour).orElseThrow().contrastWith(Colour.WHITE))
        .isCloseTo(ratio, within(0.005));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "red", "#fff", "#12345g", "#1234567", "#000000;}", "url(x)", "#12 345"})
  void takesNothingElseForAColour(String typed) {
    assertThat(Colour.parse(typed)).isEmpty();
  }

  @Test
  void writesAColourAsItIsTyped() {
    assertThat(Colour.parse(" 0D5C63 ").map(Colour::toString)).contains("#0d5c63");
  }

  @Test
  void ourOwnColoursAreReadable() {
    assertThat(HouseColours.SHIPPED.listContrasts()).allMatch(Contrast::isEnough).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource({
    "#f2c14e, #f2c14e, LINK_ON_PAPER",
    "#0d5c63, #17242b, NUMBER_ON_ACCENT",
    "#6b2c91, #6b2c91, ACCENT_ON_BAR"
  })
  void saysWhichColoursCannotBeToldApart(String main, String accent, Pair unreadable) {
    var colours =
        new HouseColours(Colour.parse(main).orElseThrow(), Colour.parse(accent).orElseThrow());
    assertThat(colours.isReadable()).isFalse();
    assertThat(colours.listContrasts())
        .filteredOn(contrast -> !contrast.isEnough())
        .extracting(Contrast::pair)
        .contains(unreadable);
  }
}
