// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.acting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Set;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.promise.WorkingDays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By when somebody speaks with the affected, who said that there may be danger. */
class PossibleDangerTermUnitTests {

  @ParameterizedTest
  @CsvSource({
    "2026-12-01T09:00, 2026-12-01T23:59:59, Tuesday while people are at work",
    "2026-12-01T16:59, 2026-12-01T23:59:59, Tuesday just before the end of work",
    "2026-12-01T17:00, 2026-12-02T10:00, Tuesday after work",
    "2026-12-01T21:00, 2026-12-02T10:00, Tuesday evening",
    "2026-12-02T03:12, 2026-12-02T10:00, Wednesday before work",
    "2026-12-04T18:00, 2026-12-07T10:00, Friday evening",
    "2026-12-05T12:00, 2026-12-07T10:00, Saturday",
    "2026-12-24T18:00, 2026-12-28T10:00, the evening before Christmas",
    "2026-12-01T00:00, 2026-12-02T10:00, without a name some time on Tuesday"
  })
  void todayDuringWorkElseInTheFirstHourOfTheNextWorkingDay(
      LocalDateTime said, LocalDateTime due, String when) {
    var moment = said.atZone(DueDates.ZONE).toInstant();
    assertThat(PossibleDangerTerm.dueAfter(moment, new WorkingDays(Set.of())))
        .as(when)
        .isEqualTo(due.atZone(DueDates.ZONE).toInstant());
  }
}
