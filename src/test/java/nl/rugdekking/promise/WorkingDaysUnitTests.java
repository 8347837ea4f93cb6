// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import nl.rugdekking.organisation.Term;
import nl.rugdekking.organisation.Term.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysUnitTests {

  @ParameterizedTest
  @CsvSource({
    // Easter Monday, Good Friday, Ascension Day and Whit Monday by the published calendars
    "2024-04-01",
    "2024-03-29",
    "2024-05-09",
    "2024-05-20",
    "2026-04-06",
    "2026-04-03",
    "2026-05-14",
    "2026-05-25",
    "2038-04-26",
    // fixed ones, also when they are not a public holiday in the shops
    "2027-01-01",
    "2027-05-05",
    "2028-12-26",
    // King's Day on a Sunday is celebrated on the Saturday before, which is no working day anyway
    "2031-04-26",
    "2026-04-27"
  })
  void knowsTheHolidaysOfTheGeneralActOnTerms(LocalDate holiday) {
    assertThat(WorkingDays.NATIONAL.isWorkingDay(holiday)).isFalse();
  }

  @Test
  void worksOnTheMondayAfterAKingsDayOnASunday() {
    assertThat(LocalDate.of(2031, 4, 27).getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
    assertThat(WorkingDays.NATIONAL.isWorkingDay(LocalDate.of(2031, 4, 28))).isTrue();
  }

  @Test
  void survivesAYearInWhichAscensionDayFallsOnTheFifthOfMay() {
    assertThat(WorkingDays.holidays(2016)).contains(LocalDate.of(2016, 5, 5)).hasSize(8);
  }

  @ParameterizedTest
  @CsvSource({
    // begun, working days, ends
    "2026-11-24,1,2026-11-25",
    "2026-11-27,1,2026-11-30",
    "2026-12-24,1,2026-12-28",
    "2026-04-02,2,2026-04-08",
    "2026-11-28,3,2026-12-02"
  })
  void countsOnlyWorkingDays(LocalDate begun, int days, LocalDate ends) {
    assertThat(WorkingDays.NATIONAL.addWorkingDays(begun, days)).isEqualTo(ends);
  }

  @Test
  void runsHoursOnTheClockOverTheChangeToWinterTime() {
    // In the night of 25 October 2026 the clock goes back: ten hours later it shows an hour less.
    var start = at("2026-10-24T20:00");
    assertThat(DueDates.calculate(new Term(10, Unit.MINUTES), start, WorkingDays.NATIONAL))
        .isEqualTo(start.plusSeconds(600));
    assertThat(DueDates.calculate(new Term(10, Unit.HOURS), start, WorkingDays.NATIONAL))
        .isEqualTo(at("2026-10-25T05:00"));
  }

  @ParameterizedTest
  @CsvSource({
    // hours, begun, ends: within office hours by the clock
    "72,2026-11-30T10:00,2026-12-03T10:00",
    // in the evening: at five the same day; at night: with the working day before
    "72,2026-11-30T19:30,2026-12-03T17:00",
    "72,2026-11-30T03:00,2026-12-02T23:59:59",
    "72,2026-11-30T17:00,2026-12-03T17:00",
    // on a Sunday: with the Friday before
    "72,2026-11-26T10:00,2026-11-27T23:59:59",
    // on a Friday morning and evening, and on a Saturday night
    "72,2026-11-27T10:00,2026-11-30T10:00",
    "72,2026-11-27T22:00,2026-11-30T17:00",
    "48,2026-11-28T02:00,2026-11-30T17:00",
    // no working day within it: with the first one after it
    "72,2026-04-02T18:00,2026-04-07T23:59:59",
    "48,2026-12-24T11:00,2026-12-28T23:59:59",
    "48,2026-12-25T11:00,2026-12-28T23:59:59"
  })
  void endsATermOfADayOrMoreInHoursWhenPeopleWork(int hours, String begun, String ends) {
    assertThat(DueDates.calculate(new Term(hours, Unit.HOURS), at(begun), WorkingDays.NATIONAL))
        .isEqualTo(at(ends));
  }

  @Test
  void endsATermInDaysAtTheEndOfTheDay() {
    assertThat(
            DueDates.calculate(
                new Term(1, Unit.WORKING_DAYS), at("2026-11-27T23:50"), WorkingDays.NATIONAL))
        .isEqualTo(at("2026-11-30T23:59:59"));
    assertThat(
            DueDates.calculate(
                new Term(0, Unit.SAME_DAY), at("2026-11-28T09:00"), WorkingDays.NATIONAL))
        .isEqualTo(at("2026-11-28T23:59:59"));
  }

  @Test
  void rollsWeeksToAWorkingDay() {
    // two weeks after Saturday 14 November is a Saturday
    assertThat(
            DueDates.calculate(
                new Term(2, Unit.WEEKS), at("2026-11-14T10:00"), WorkingDays.NATIONAL))
        .isEqualTo(at("2026-11-30T23:59:59"));
  }

  @ParameterizedTest
  @CsvSource({
    // begun on a Saturday evening; the earliest term; the first day
    "2,WEEKS,2026-11-28",
    "10,WORKING_DAYS,2026-11-27",
    "48,HOURS,2026-11-16",
    "0,SAME_DAY,2026-11-14",
    // never after the day on which it is due
    "9,WEEKS,2026-12-14"
  })
  void aFollowUpBeginsOnItsFirstDay(int amount, Unit unit, LocalDate first) {
    var start = at("2026-11-14T21:00");
    var due = DueDates.calculate(new Term(4, Unit.WEEKS), start, WorkingDays.NATIONAL);
    var earliest = new Term(amount, unit);
    assertThat(DueDates.calculateFirstDay(earliest, start, due, WorkingDays.NATIONAL))
        .isEqualTo(first);
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(DueDates.ZONE).toInstant();
  }
}
