// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.objection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import nl.rugdekking.promise.WorkingDays;
import org.junit.jupiter.api.Test;

/** The terms of the Awb, extended by the Algemene termijnenwet. */
class ObjectionTermsUnitTests {

  private static final ObjectionTerms TERMS = new ObjectionTerms(new WorkingDays(Set.of()));

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  @Test
  void anObjectionIsInTimeForSixWeeksAfterTheLetterWasSent() {
    // Wednesday 2 December 2026 and 42 days
    assertThat(TERMS.findLastDay(ObjectionKind.OBJECTION, day("2026-12-02")))
        .contains(day("2027-01-13"));
  }

  @Test
  void aTermThatEndsOnADayOffEndsOnTheNextWorkingDay() {
    // Saturday 13 February 2027 was sent on Saturday 2 January
    assertThat(TERMS.findLastDay(ObjectionKind.OBJECTION, day("2027-01-02")))
        .contains(day("2027-02-15"));
    // six weeks end on Christmas Day, a Friday, with Boxing Day and Sunday after it
    assertThat(TERMS.findLastDay(ObjectionKind.OBJECTION, day("2026-11-13")))
        .contains(day("2026-12-28"));
  }

  @Test
  void theAnswerToAnObjectionIsDueSixWeeksAfterThatTerm() {
    var early = day("2026-12-04");
    assertThat(TERMS.calculateAnswerDay(ObjectionKind.OBJECTION, day("2026-12-02"), early))
        .isEqualTo(day("2027-02-24"));
  }

  @Test
  void theWeeksForALateObjectionBeginOnTheDayItIsReceived() {
    var late = day("2027-02-01");
    assertThat(TERMS.calculateAnswerDay(ObjectionKind.OBJECTION, day("2026-12-02"), late))
        .isEqualTo(day("2027-03-15"));
  }

  @Test
  void theAnswerToAComplaintIsDueSixWeeksAfterItIsReceived() {
    assertThat(
            TERMS.calculateAnswerDay(ObjectionKind.COMPLAINT, day("2026-12-02"), day("2026-12-10")))
        .isEqualTo(day("2027-01-21"));
    assertThat(TERMS.findLastDay(ObjectionKind.COMPLAINT, day("2026-12-02")))
        .contains(day("2027-12-02"));
  }

  @Test
  void theAnswerIsPutOffBySixWeeksForAnObjectionAndFourForAComplaint() {
    assertThat(
            TERMS.findPostponedDay(ObjectionKind.OBJECTION, day("2026-12-02"), day("2026-12-04")))
        .contains(day("2027-04-07"));
    assertThat(
            TERMS.findPostponedDay(ObjectionKind.COMPLAINT, day("2026-12-02"), day("2026-12-10")))
        .contains(day("2027-02-18"));
    assertThat(TERMS.findPostponedDay(ObjectionKind.REVIEW, day("2026-12-02"), day("2026-12-10")))
        .isEmpty();
  }

  /** The first six weeks end on Christmas Day; the answer was due on the Monday after it. */
  @Test
  void aDayOffBetweenTheTermsAddsNothing() {
    var received = day("2026-11-13");
    assertThat(TERMS.calculateAnswerDay(ObjectionKind.COMPLAINT, received, received))
        .isEqualTo(day("2026-12-28"));
    assertThat(TERMS.findPostponedDay(ObjectionKind.COMPLAINT, received, received))
        .contains(day("2027-01-22"));
  }

  /** For each day of three years on which a measure can be sent or a complaint come in. */
  @Test
  void everyTermOfThreeYearsEndsOnTheFirstWorkingDayOnOrAfterItsLastDay() {
    var days = new WorkingDays(Set.of());
    for (var sent = day("2026-12-02"); sent.isBefore(day("2029-12-03")); sent = sent.plusDays(1)) {
      var lastDay = TERMS.findLastDay(ObjectionKind.OBJECTION, sent).orElseThrow();
      assertEnd(days, lastDay, sent.plusWeeks(6));
      assertEnd(
          days,
          TERMS.calculateAnswerDay(ObjectionKind.OBJECTION, sent, sent),
          lastDay.plusWeeks(6));
      assertEnd(
          days,
          TERMS.findPostponedDay(ObjectionKind.OBJECTION, sent, sent).orElseThrow(),
          lastDay.plusWeeks(12));
      assertEnd(
          days, TERMS.calculateAnswerDay(ObjectionKind.COMPLAINT, sent, sent), sent.plusWeeks(6));
      assertEnd(
          days,
          TERMS.findPostponedDay(ObjectionKind.COMPLAINT, sent, sent).orElseThrow(),
          sent.plusWeeks(10));
    }
  }

  private static void assertEnd(WorkingDays days, LocalDate end, LocalDate counted) {
    assertThat(days.isWorkingDay(end)).as("%s, counted to %s", end, counted).isTrue();
    assertThat(end).isAfterOrEqualTo(counted);
    for (var day = counted; day.isBefore(end); day = day.plusDays(1)) {
      assertThat(days.isWorkingDay(day)).as("%s, counted to %s", day, counted).isFalse();
    }
  }

  @Test
  void noLawSetsATermForARequestToLookAgain() {
    assertThat(TERMS.findLastDay(ObjectionKind.REVIEW, day("2026-12-02"))).isEmpty();
  }
}
