// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

import static nl.rugdekking.finding.DeskScreenJourneyTests.OUT_OF_SIGHT;
import static nl.rugdekking.finding.DeskScreenJourneyTests.number;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.rugdekking.Browser;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.IncidentFixtures.Scene;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.finding.DeskScreenJourneyTests.Sight;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The list of cases says whole what it says, and says enough on a phone: measured in a browser. */
@RugdekkingTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CaseListScreenJourneyTests {

  private static final int ROWS = 12;
  private static final int SCREEN = 900;

  private static final String HIGHEST_CASE =
      """
      () => Math.round(Math.max(...[...document.querySelectorAll('.rd-cases tbody tr')]
        .map(row => row.getBoundingClientRect().height)))
      """;
  private static final String MEDIAN_CASE =
      """
      () => {
        const heights = [...document.querySelectorAll('.rd-cases tbody tr')]
          .map(row => row.getBoundingClientRect().height).sort((a, b) => a - b);
        return Math.round(heights[Math.floor(heights.length / 2)]);
      }
      """;
  private static final String BOTTOM_OF_HEADINGS =
      "() => Math.round(document.querySelector('.rd-cases thead').getBoundingClientRect().bottom)";

  /** Cells whose text goes on where it cannot be seen. */
  private static final String TEXT_CUT =
      """
      () => [...document.querySelectorAll('.rd-cases :is(td, th)')]
        .filter(one => {
          const text = document.createRange();
          text.selectNodeContents(one);
          const [shown, all] = [one.getBoundingClientRect(), text.getBoundingClientRect()];
          return all.right > shown.right + 1 || all.bottom > shown.bottom + 1;
        }).length
      """;

  @Autowired IncidentFixtures fixtures;
  @LocalServerPort int port;

  @SuppressWarnings("NullAway.Init")
  private Scene scene;

  @BeforeAll
  void cases() {
    scene = fixtures.twoAffected();
    for (var words : List.of("Hij schold mij uit", "Zij duwde mij", "Iemand bleef bellen")) {
      scene.report(Persona.AFFECTED, Map.of("words", words));
    }
  }

  @ParameterizedTest
  @CsvSource({"390, 75", "1024, 60", "1280, 60"})
  void aCaseTakesTwoLines(int width, int highest) {
    try (var browser = Browser.at("http://localhost:" + port)) {
      var page =
          DeskScreenJourneyTests.open(browser, scene, new Sight(width, true, "nl"), "/incidenten");
      assertThat(number(page, HIGHEST_CASE)).isBetween(20, highest);
    }
  }

  @ParameterizedTest
  @CsvSource({"1024, nl", "1280, nl", "1280, en"})
  void onALaptopNothingInTheListIsCut(int width, String language) {
    try (var browser = Browser.at("http://localhost:" + port)) {
      var page =
          DeskScreenJourneyTests.open(
              browser, scene, new Sight(width, true, language), "/incidenten");
      Browser.check(page, "desk/list-" + width + language);
      assertThat(number(page, OUT_OF_SIGHT)).as("beside the screen").isZero();
      assertThat(number(page, TEXT_CUT)).as("texts cut").isZero();
      int usual = number(page, MEDIAN_CASE);
      assertThat(number(page, BOTTOM_OF_HEADINGS) + ROWS * usual)
          .as("a dozen cases")
          .isLessThanOrEqualTo(SCREEN);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "390, true, nl, nog niet beoordeeld",
    "320, false, nl, nog niet beoordeeld",
    "390, true, en, not assessed yet"
  })
  void aPhoneSaysOfACaseWhoHowSeriousWhoHandlesItAndWhatIsDue(
      int width, boolean script, String language, String severity) {
    try (var browser = Browser.at("http://localhost:" + port)) {
      var page =
          DeskScreenJourneyTests.open(
              browser, scene, new Sight(width, script, language), "/incidenten");
      for (var row : page.locator(".rd-cases tbody tr").all()) {
        assertThat(row.innerText())
            .contains(severity)
            .contains(IncidentFixtures.name(scene, Persona.OWNER))
            .containsAnyOf(
                IncidentFixtures.name(scene, Persona.AFFECTED),
                IncidentFixtures.name(scene, Persona.OTHER_AFFECTED));
        assertThat(row.locator(".rd-chip").last().isVisible()).as("what is due").isTrue();
      }
      assertThat(number(page, OUT_OF_SIGHT)).as("beside the screen").isZero();
      Browser.check(page, "desk/cases-" + width + language);
    }
  }
}
