// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.web.Dates;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DutyRosterUnitTests {

  private static final PersonId ANNA = new PersonId(new UUID(0, 1));
  private static final PersonId BAS = new PersonId(new UUID(0, 2));
  private static final PersonId CEM = new PersonId(new UUID(0, 3));
  private static final DutyShift WEEK = shift("2036-10-20T08:00", "2036-10-27T08:00", ANNA, BAS);

  @Test
  void callsTheOfficerFirstAndThenTheSecond() {
    var roster = new DutyRoster(List.of(WEEK), List.of());
    assertThat(roster.officersAt(at("2036-10-22T21:14")))
        .containsExactly(
            java.util.Map.entry(ANNA, CallRole.OFFICER), java.util.Map.entry(BAS, CallRole.SECOND));
  }

  @Test
  void coversFromTheFirstMomentUntilJustBeforeTheLast() {
    var roster = new DutyRoster(List.of(WEEK), List.of());
    assertThat(roster.officersAt(at("2036-10-20T08:00"))).isNotEmpty();
    assertThat(roster.officersAt(at("2036-10-20T08:00").minusMillis(1))).isEmpty();
    assertThat(roster.officersAt(at("2036-10-27T08:00"))).isEmpty();
  }

  @Test
  void whoTakesOverIsCalledInsteadAndOnlyInThoseHours() {
    var roster =
        new DutyRoster(
            List.of(WEEK), List.of(away("2036-10-22T18:00", "2036-10-23T08:00", ANNA, CEM)));
    assertThat(roster.officersAt(at("2036-10-22T21:14")).keySet()).containsExactly(CEM, BAS);
    assertThat(roster.officersAt(at("2036-10-23T08:00")).keySet()).containsExactly(ANNA, BAS);
  }

  @Test
  void theSecondGoesFirstWhenNobodyTakesOver() {
    var roster =
        new DutyRoster(
            List.of(WEEK), List.of(away("2036-10-22T18:00", "2036-10-23T08:00", ANNA, null)));
    assertThat(roster.officersAt(at("2036-10-22T21:14")))
        .containsExactly(java.util.Map.entry(BAS, CallRole.SECOND));
  }

  @Test
  void twoWhoTakeOverFromEachOtherAreBothAway() {
    var night = List.of("2036-10-22T18:00", "2036-10-23T08:00");
    var roster =
        new DutyRoster(
            List.of(WEEK),
            List.of(
                away(night.get(0), night.get(1), ANNA, BAS),
                away(night.get(0), night.get(1), BAS, ANNA)));
    assertThat(roster.officersAt(at("2036-10-22T21:14"))).isEmpty();
  }

  @Test
  void namesTheHoursInWhichNobodyIs() {
    var roster =
        new DutyRoster(
            List.of(WEEK, shift("2036-10-27T12:00", "2036-11-03T08:00", BAS, null)),
            List.of(
                away("2036-10-29T00:00", "2036-10-29T06:00", BAS, null),
                away("2036-10-29T06:00", "2036-10-29T09:00", BAS, null)));
    assertThat(roster.gaps(at("2036-10-20T08:00"), at("2036-11-03T08:00"), person -> true))
        .containsExactly(
            gap("2036-10-27T08:00", "2036-10-27T12:00"),
            gap("2036-10-29T00:00", "2036-10-29T09:00"));
  }

  @Test
  void anHourCoveredByNobodyWhoMayIsAGap() {
    var roster = new DutyRoster(List.of(WEEK), List.of());
    assertThat(roster.gaps(WEEK.starts(), WEEK.ends(), CEM::equals))
        .containsExactly(new DutyRoster.Gap(WEEK.starts(), WEEK.ends()));
  }

  @Test
  void aWeekOverTheChangeToWinterTimeHasAnHourMore() {
    assertThat(Duration.between(WEEK.starts(), WEEK.ends())).isEqualTo(Duration.ofHours(169));
    var roster = new DutyRoster(List.of(WEEK), List.of());
    // half past two, both times
    for (var moment : List.of("2036-10-26T00:30:00Z", "2036-10-26T01:30:00Z")) {
      assertThat(roster.officersAt(Instant.parse(moment)).keySet()).containsExactly(ANNA, BAS);
    }
  }

  @Test
  void nobodyIsLeftWhenWhoTakesOverIsAwayInSomeOfTheseHours() {
    var roster =
        new DutyRoster(
            List.of(WEEK), List.of(away("2036-10-22T12:00", "2036-10-22T20:00", BAS, ANNA)));
    assertThat(roster.leavesNobody(away("2036-10-22T18:00", "2036-10-23T08:00", ANNA, BAS)))
        .isTrue();
    assertThat(roster.leavesNobody(away("2036-10-22T08:00", "2036-10-22T13:00", ANNA, BAS)))
        .isTrue();
    assertThat(roster.leavesNobody(away("2036-10-22T20:00", "2036-10-23T08:00", ANNA, BAS)))
        .isFalse();
    assertThat(roster.leavesNobody(away("2036-10-22T18:00", "2036-10-23T08:00", ANNA, CEM)))
        .isFalse();
  }

  @Test
  void repeatsARoundAtTheSameTimeOfDayAlsoAfterSummerTime() {
    // summer time ends on 26 October 2036
    var second = shift("2036-10-27T08:00", "2036-11-03T08:00", BAS, CEM);
    var repeated = new DutyRoster(List.of(WEEK, second), List.of()).planAgain(2, Dates.ZONE);
    assertThat(repeated)
        .extracting(DutyShift::starts, DutyShift::ends, DutyShift::officer)
        .containsExactly(
            tuple(at("2036-11-03T08:00"), at("2036-11-10T08:00"), ANNA),
            tuple(at("2036-11-10T08:00"), at("2036-11-17T08:00"), BAS),
            tuple(at("2036-11-17T08:00"), at("2036-11-24T08:00"), ANNA),
            tuple(at("2036-11-24T08:00"), at("2036-12-01T08:00"), BAS));
    assertThat(new DutyRoster(List.of(), List.of()).planAgain(1, Dates.ZONE)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "06 1234 5678, +31612345678",
    "+31 (0)6-12345678, +31612345678",
    "0031612345678, +31612345678",
    "+32 470 12 34 56, +32470123456"
  })
  void readsANumberAsPeopleWriteIt(String typed, String number) {
    assertThat(MobileNumber.parse(typed)).contains(new MobileNumber(number));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "geen",
        "06",
        "+31 6 1234 5678 9012 3456",
        "0612345678;rm",
        "+0612345678",
        "06 1234567",
        "06 123456789",
        "010 123 45 67",
        "+31 10 1234567"
      })
  void refusesWhatIsNoNumber(String typed) {
    assertThat(MobileNumber.parse(typed)).isEmpty();
  }

  private static DutyShift shift(
      String from, String until, PersonId officer, @Nullable PersonId second) {
    return new DutyShift(UUID.randomUUID(), at(from), at(until), officer, second);
  }

  private static DutyException away(
      String from, String until, PersonId absent, @Nullable PersonId instead) {
    return new DutyException(UUID.randomUUID(), at(from), at(until), absent, instead);
  }

  private static DutyRoster.Gap gap(String from, String until) {
    return new DutyRoster.Gap(at(from), at(until));
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(Dates.ZONE).toInstant();
  }
}
