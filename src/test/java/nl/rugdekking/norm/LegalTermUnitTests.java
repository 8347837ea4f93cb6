// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.norm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.rugdekking.promise.DecreeDays;
import org.junit.jupiter.api.Test;

/** The last day of a term of years is the last working day before the term ends. */
class LegalTermUnitTests {

  @Test
  void theLastDayIsTheLastWorkingDayBeforeTheEnd() {
    for (var term : LegalTerm.values()) {
      for (int day = 0; day < 3 * 365; day++) {
        var from = LocalDate.of(2023, 1, 1).plusDays(day);
        var end = from.plusYears(term.years());
        var last = term.lastDay(from);
        assertThat(last).as("%s from %s", term, from).isBefore(end);
        assertThat(DecreeDays.calendar().isWorkingDay(last)).isTrue();
        assertThat(last.plusDays(1).datesUntil(end)).noneMatch(DecreeDays.calendar()::isWorkingDay);
      }
    }
  }

  @Test
  void knownTermsEndOnKnownDays() {
    assertThat(LegalTerm.CIVIL_CLAIM.lastDay(LocalDate.of(2024, 2, 29)))
        .isEqualTo(LocalDate.of(2029, 2, 27));
    // 25 December 2033 is a Sunday, and so is the end of the term.
    assertThat(LegalTerm.VIOLENCE_FUND.lastDay(LocalDate.of(2023, 12, 25)))
        .isEqualTo(LocalDate.of(2033, 12, 23));
    assertThat(LegalTerm.CIVIL_CLAIM.needsRelease()).isTrue();
    assertThat(LegalTerm.VIOLENCE_FUND.needsRelease()).isFalse();
  }
}
