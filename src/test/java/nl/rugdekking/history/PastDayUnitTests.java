// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days as lists tell them. */
class PastDayUnitTests {

  @ParameterizedTest
  @CsvSource({
    "14-9-2024, 2024-09-14",
    "15-09-2025, 2025-09-15",
    "19 nov 2024, 2024-11-19",
    "13 okt 2025, 2025-10-13",
    "3 maart 2024, 2024-03-03",
    "3 mrt. 2024, 2024-03-03",
    "2024-08-15, 2024-08-15",
    "2024-08-15 10:15, 2024-08-15",
    "30/04/25, 2025-04-30",
    "1.2.2024, 2024-02-01",
    "45567, 2024-10-02",
    " 7-2-2025 , 2025-02-07"
  })
  void readsADay(String said, LocalDate day) {
    assertThat(IncidentDate.parse(said))
        .isInstanceOfSatisfying(
            IncidentDate.Known.class, known -> assertThat(known.firstDay()).isEqualTo(day));
  }

  @ParameterizedTest
  @ValueSource(strings = {"30-02-2025", "31-11-2025", "2025-13-01", "0-1-2025", "4 foo 2024"})
  void aDayThatIsOnNoCalendarIsNotMended(String said) {
    assertThat(IncidentDate.parse(said)).isInstanceOf(IncidentDate.Impossible.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?", "begin maart", "vorige week", "431", "2024"})
  void somethingElseIsNoDay(String said) {
    assertThat(IncidentDate.parse(said)).isInstanceOf(IncidentDate.Missing.class);
  }

  @ParameterizedTest
  @CsvSource({
    "2024, 2024-01-01, YEAR",
    "maart 2024, 2024-03-01, MONTH",
    "3-2024, 2024-03-01, MONTH",
    "2024-03, 2024-03-01, MONTH",
    "5-3-2024, 2024-03-05, DAY"
  })
  void takesAMonthOrAYearForAnAnswer(
      String said, LocalDate first, IncidentDate.Precision precision) {
    assertThat(IncidentDate.parseAnswer(said))
        .contains(new IncidentDate.Known(first, precision, false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ooit", "13-2024", "30-2-2024", "45567", "maart"})
  void takesNothingElse(String said) {
    assertThat(IncidentDate.parseAnswer(said)).isEmpty();
  }

  @Property
  void neverThrows(@ForAll String said) {
    assertThat(IncidentDate.parse(said)).isNotNull();
    assertThat(IncidentDate.parseAnswer(said)).isNotNull();
  }
}
