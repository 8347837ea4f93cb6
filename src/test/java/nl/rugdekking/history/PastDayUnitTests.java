// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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
    " 7-2-2025 , 2025-02-07",
    "ma 3-3-2025, 2025-03-03",
    "ma. 3-3-2025, 2025-03-03",
    "Maandag 3 maart 2025, 2025-03-03",
    "wo 5 mrt 2025 14:05, 2025-03-05",
    "Mon 3-3-2025, 2025-03-03",
    "3-3-2025 om 14:05 uur, 2025-03-03",
    "3-3-2025 14.05u, 2025-03-03",
    "3-3-'25, 2025-03-03",
    "2025-03-03T14:05:00, 2025-03-03",
    "2025-03-03T14:05, 2025-03-03",
    "2025-03-03T14:05:00.000+01:00, 2025-03-03",
    "2025-03-03T10:05:00Z, 2025-03-03",
    "2025-03-03T23:30:00.123Z, 2025-03-04"
  })
  void readsADay(String said, LocalDate day) {
    assertThat(IncidentDate.parse(said))
        .isInstanceOfSatisfying(
            IncidentDate.Known.class,
            known -> {
              assertThat(known.firstDay()).isEqualTo(day);
              assertThat(known.isDay()).isTrue();
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "30-02-2025",
        "31-11-2025",
        "2025-13-01",
        "0-1-2025",
        "4 foo 2024",
        "2025-02-30T10:00:00Z",
        "13-2025"
      })
  void aDayThatIsOnNoCalendarIsNotMended(String said) {
    assertThat(IncidentDate.parse(said)).isInstanceOf(IncidentDate.Impossible.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?",
        "begin maart",
        "vorige week",
        "431",
        "mei-25",
        "ma",
        "voorjaar 2025",
        "2125"
      })
  void somethingElseIsNoDay(String said) {
    assertThat(IncidentDate.parse(said)).isInstanceOf(IncidentDate.Missing.class);
  }

  @ParameterizedTest
  @CsvSource({
    "2024, 2024-01-01, YEARS, 2024, 2024-12-31",
    "maart 2024, 2024-03-01, MONTHS, 2024-03, 2024-03-31",
    "mei 2025, 2025-05-01, MONTHS, 2025-05, 2025-05-31",
    "3-2024, 2024-03-01, MONTHS, 2024-03, 2024-03-31",
    "01-2025, 2025-01-01, MONTHS, 2025-01, 2025-01-31",
    "2024-02, 2024-02-01, MONTHS, 2024-02, 2024-02-29",
    "5-3-2024, 2024-03-05, DAYS, 2024-03-05, 2024-03-05"
  })
  void aMonthIsAMonthAndAYearIsAYearInACellAndInAnAnswer(
      String said, LocalDate first, ChronoUnit precision, String period, LocalDate last) {
    var expected = new IncidentDate.Known(first, precision, false);
    assertThat(IncidentDate.parse(said)).isEqualTo(expected);
    assertThat(IncidentDate.parseAnswer(said)).contains(expected);
    assertThat(expected.period()).isEqualTo(period);
    assertThat(expected.toPastDate().lastDay()).isEqualTo(last);
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
