// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NudgeUnitTests {

  private static final Instant LONG_BEFORE = Instant.parse("2020-01-01T00:00:00Z");

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(DueDates.ZONE).toInstant();
  }

  private static List<Instant> all(Instant due, Instant made) {
    var steps = new ArrayList<Instant>();
    var next = Objects.requireNonNull(ReminderStep.first(due, made, WorkingDays.NATIONAL));
    steps.add(next.at());
    for (var after = next.step().next(due, WorkingDays.NATIONAL); after.isPresent(); ) {
      steps.add(after.get().at());
      after = after.get().step().next(due, WorkingDays.NATIONAL);
    }
    return steps;
  }

  @ParameterizedTest
  @CsvSource({
    // an ordinary week: due Wednesday evening
    "2026-11-25T23:59:59, 2026-11-25T09:00, 2026-11-26T09:00, 2026-11-27T09:00, 2026-11-30T09:00",
    // in the night of a Saturday: reminded on Friday, late on Monday
    "2026-11-28T03:00, 2026-11-27T09:00, 2026-11-30T09:00, 2026-12-01T09:00, 2026-12-02T09:00",
    // before Easter 2027: Good Friday and Easter Monday do not count
    "2027-03-25T23:59:59, 2027-03-25T09:00, 2027-03-30T09:00, 2027-03-31T09:00, 2027-04-01T09:00",
    // King's Day 2031 falls on a Sunday and is kept on Saturday the 26th: nothing moves
    "2031-04-25T23:59:59, 2031-04-25T09:00, 2031-04-28T09:00, 2031-04-29T09:00, 2031-04-30T09:00",
    // over the change to winter time, and to summer time
    "2026-10-25T02:30, 2026-10-23T09:00, 2026-10-26T09:00, 2026-10-27T09:00, 2026-10-28T09:00",
    "2027-03-28T03:30, 2027-03-25T09:00, 2027-03-30T09:00, 2027-03-31T09:00, 2027-04-01T09:00",
    // due early on a working day: late the same morning
    "2026-11-25T02:00, 2026-11-24T09:00, 2026-11-25T09:00, 2026-11-26T09:00, 2026-11-27T09:00"
  })
  void takesEachStepAtNineOfAWorkingDay(
      String due, String remind, String late, String responsible, String deputy) {
    assertThat(all(at(due), LONG_BEFORE))
        .containsExactly(at(remind), at(late), at(responsible), at(deputy));
  }

  @Test
  void doesNotRemindOfWhatWasPromisedThatDay() {
    var due = at("2026-11-25T23:59:59");
    assertThat(all(due, at("2026-11-25T10:00")).getFirst()).isEqualTo(at("2026-11-26T09:00"));
    assertThat(all(due, at("2026-11-25T08:00")).getFirst()).isEqualTo(at("2026-11-25T09:00"));
    assertThat(ReminderStep.first(null, LONG_BEFORE, WorkingDays.NATIONAL)).isNull();
  }

  @Test
  void keepsItsOrderForEveryHourOfSixYears() {
    for (var due = at("2026-01-01T00:30"); due.isBefore(at("2032-01-01T00:00")); ) {
      var steps = all(due, LONG_BEFORE);
      assertThat(steps).as("%s", due).hasSize(4).isSorted().doesNotHaveDuplicates();
      assertThat(steps.getFirst()).isBefore(due);
      assertThat(steps.get(1)).isAfter(due);
      for (var step : steps) {
        assertThat(LocalTime.ofInstant(step, DueDates.ZONE)).isEqualTo(LocalTime.of(9, 0));
        assertThat(WorkingDays.NATIONAL.isWorkingDay(LocalDate.ofInstant(step, DueDates.ZONE)))
            .isTrue();
      }
      due = due.plusSeconds(3600);
    }
  }
}
