// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import nl.rugdekking.complaint.ComplaintLimit.Phase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Domain rule 2m: until which day a complaint can be made, and when of that is warned. */
class ComplaintLimitUnitTests {

  private static ComplaintLimit from(String day) {
    return new ComplaintLimit(LocalDate.parse(day), ComplaintLimit.Basis.HAPPENED, false);
  }

  @ParameterizedTest
  @CsvSource({
    // day 90 is a Thursday, so that the last day is the Wednesday before it
    "2026-03-13, 2026-06-10",
    // day 90 is a Monday, the day before it a Sunday
    "2026-03-10, 2026-06-05",
    // day 90 is a Sunday
    "2026-03-09, 2026-06-05",
    // the day before day 90 is Ascension Day
    "2026-02-14, 2026-05-13",
    // the day before day 90 was put on a par with a holiday, and the day before that is Ascension
    // Day
    "2026-02-15, 2026-05-13",
    // 2 January was put on a par, 1 January is a holiday
    "2025-10-05, 2025-12-31",
    // over the end of February in a leap year
    "2027-12-31, 2028-03-29"
  })
  void theLimitIsTheLastWorkingDayStrictlyBeforeDay90(String start, String last) {
    assertThat(from(start).lastDay()).isEqualTo(last);
  }

  @Test
  void itNeverReachesDay90AndIsNeverFarBeforeIt() {
    for (var start = LocalDate.parse("2026-01-01"); start.getYear() < 2029; ) {
      var last = new ComplaintLimit(start, ComplaintLimit.Basis.HAPPENED, false).lastDay();
      assertThat(last).isBefore(start.plusDays(90)).isAfter(start.plusDays(83));
      start = start.plusDays(1);
    }
  }

  @Test
  void itWarnsOnDay30And60And75And85AndThenEachDayUntilTheLast() {
    var limit = from("2026-03-13");
    var seen = new TreeSet<Integer>();
    var first = new ArrayList<Long>();
    for (long day = 0; day < 120; day++) {
      var warning = limit.findWarning(limit.start().plusDays(day));
      if (warning.isPresent() && seen.add(warning.getAsInt())) {
        first.add(day);
      }
    }
    assertThat(first).isEqualTo(List.of(30L, 60L, 75L, 85L, 86L, 87L, 88L, 89L));
    assertThat(limit.findWarning(limit.lastDay())).hasValue(89);
    assertThat(limit.findWarning(limit.lastDay().plusDays(1))).isEmpty();
  }

  @Test
  void itIsNearWithinAWeekAndNotAfterTheLastDay() {
    var limit = from("2026-03-13");
    assertThat(limit.isNearOn(limit.lastDay().minusDays(8))).isFalse();
    assertThat(limit.isNearOn(limit.lastDay().minusDays(7))).isTrue();
    assertThat(limit.isNearOn(limit.lastDay())).isTrue();
    assertThat(limit.isNearOn(limit.lastDay().plusDays(1))).isFalse();
  }

  @Test
  void ofStalkingItIsNeverOver() {
    var stalking =
        new ComplaintLimit(LocalDate.parse("2026-03-13"), ComplaintLimit.Basis.HAPPENED, true);
    assertThat(stalking.phaseOn(stalking.lastDay())).isEqualTo(Phase.AHEAD);
    assertThat(stalking.phaseOn(stalking.lastDay().plusDays(1))).isEqualTo(Phase.ONGOING);
    assertThat(stalking.phaseOn(stalking.start().plusYears(5))).isEqualTo(Phase.ONGOING);
    assertThat(stalking.findWarning(stalking.lastDay().plusDays(1))).isEmpty();
    assertThat(from("2026-03-13").phaseOn(stalking.lastDay().plusDays(1))).isEqualTo(Phase.PASSED);
  }
}
