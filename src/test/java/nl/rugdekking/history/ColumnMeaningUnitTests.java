// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import nl.rugdekking.web.Sources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The headings by which a column of a list of old incidents is recognised. */
class ColumnMeaningUnitTests {

  @ParameterizedTest
  @CsvSource({
    "Wat, WORDS",
    "Wat?, WORDS",
    "Wat gebeurde, WORDS",
    "Wat gebeurde er, WORDS",
    "Wat er gebeurde, WORDS",
    "Wat is er gebeurd?, WORDS",
    "Wat is gebeurd, WORDS",
    "Toelichting, WORDS",
    "Omschrijving, WORDS",
    "Omschrijving van het incident, WORDS",
    "WANNEER, DATE",
    "Hoe laat?, TIME",
    "Wie, AFFECTED",
    "Naam, AFFECTED",
    "Door wie, SUBJECT",
    "Wie deed het?, SUBJECT",
    "Behandeld door, HANDLER",
    "Door wie behandeld, HANDLER",
    "Waar, CHANNEL",
    "Hoe, CHANNEL",
    "Waarover, TOPIC",
    "Soort, FORM",
    "Soort agressie, FORM",
    "Aangifte gedaan?, POLICE"
  })
  void everydayWordsAreRecognised(String heading, ColumnMeaning meaning) {
    assertThat(ColumnMeaning.suggestFor(heading, List.of(heading))).isEqualTo(meaning);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nl", "en"})
  void theNameThatThePageGivesAColumnIsRecognised(String language) {
    var texts = Sources.texts(language);
    assertThat(Arrays.stream(ColumnMeaning.values()).filter(ColumnMeaning::isOnce))
        .allSatisfy(
            meaning -> {
              var name = Objects.requireNonNull(texts.get("history.column." + meaning.name()));
              assertThat(ColumnMeaning.suggestFor(name, List.of(name))).isEqualTo(meaning);
            });
  }

  @ParameterizedTest
  @CsvSource({"Waar, Via", "Wat, Omschrijving", "Wie, Medewerker", "Wanneer, Datum"})
  void anEverydayWordGivesWayToAUsualHeadingOfTheSameList(String everyday, String usual) {
    var alone = ColumnMeaning.suggestFor(everyday, List.of(everyday));
    var both = List.of(everyday, usual);
    assertThat(ColumnMeaning.suggestFor(everyday, both)).isEqualTo(ColumnMeaning.TOLD);
    assertThat(ColumnMeaning.suggestFor(usual, both)).isEqualTo(alone);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Nazorg", "Politie", "Watertoren", "Schade", "Wat is de schade?"})
  void anotherHeadingIsKeptWithTheStory(String heading) {
    assertThat(ColumnMeaning.suggestFor(heading, List.of(heading))).isEqualTo(ColumnMeaning.TOLD);
  }
}
