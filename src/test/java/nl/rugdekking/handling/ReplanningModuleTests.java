// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.rugdekking.access.Action;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseState;
import nl.rugdekking.promise.WaitingFor;
import nl.rugdekking.register.Danger;
import nl.rugdekking.register.PoliceAdvice;
import nl.rugdekking.register.Severity;
import nl.rugdekking.register.Wish;
import nl.rugdekking.register.Wishes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A changed wish and a lowered severity plan the promises anew. */
class ReplanningModuleTests extends HandlingScene {

  private final LocalDate today = LocalDate.now(DueDates.ZONE);

  @SuppressWarnings("NullAway.Init")
  private String number;

  @BeforeEach
  void newCase() {
    number = reported(town.councillor());
  }

  @Test
  void fromYesToNotYetEveryActWaitsAgainWithADayToAskAgain() {
    ask(Wish.YES, null);
    assertOpen(PromiseKind.RESPONSE, PromiseKind.POLICE_REPORT, PromiseKind.DAMAGE);
    ask(Wish.NOT_YET, today.plusDays(9));
    for (var kind : List.of(PromiseKind.RESPONSE, PromiseKind.POLICE_REPORT, PromiseKind.DAMAGE)) {
      assertThat(promise(number, kind).waitingFor()).isEqualTo(WaitingFor.AFFECTED);
      assertThat(promise(number, kind).due()).isEqualTo(DueDates.endOfDay(today.plusDays(9)));
    }
    ask(Wish.YES, null);
    assertOpen(PromiseKind.RESPONSE, PromiseKind.POLICE_REPORT, PromiseKind.DAMAGE);
  }

  @Test
  void notYetIsAskedAgainWithinAMonth() {
    ask(Wish.NOT_YET, null);
    assertThat(promise(number, PromiseKind.RESPONSE).due())
        .isEqualTo(DueDates.endOfDay(today.plusMonths(1)));
    ask(Wish.NOT_YET, today.plusMonths(3));
    assertThat(promise(number, PromiseKind.RESPONSE).due())
        .isEqualTo(DueDates.endOfDay(today.plusMonths(1)));
    assertThat(Wishes.isDayToAskAgain(today.minusDays(1), today)).isFalse();
    assertThat(Wishes.isDayToAskAgain(today.plusMonths(1).plusDays(1), today)).isFalse();
  }

  @Test
  void fromYesToNoWhatThePolicyOwesStaysOpenAndTheRestLapses() {
    ask(Wish.YES, null);
    ask(Wish.NO, null);
    assertOpen(PromiseKind.RESPONSE, PromiseKind.DAMAGE);
    assertThat(promise(number, PromiseKind.RESPONSE).due()).isNotNull();
    assertThat(promise(number, PromiseKind.POLICE_REPORT).state()).isEqualTo(PromiseState.LAPSED);
    explain(number, PromiseKind.RESPONSE);
    explain(number, PromiseKind.DAMAGE);
  }

  @Test
  void afterNoInASeriousCaseThePoliceReportWaitsForTheResponsibleTwoWorkingDays() {
    ask(Wish.YES, null);
    assess(Severity.HIGH);
    ask(Wish.NO, null);
    var report = promise(number, PromiseKind.POLICE_REPORT);
    assertThat(report.waitingFor()).isEqualTo(WaitingFor.RESPONSIBLE);
    var lastDay = LocalDate.ofInstant(Objects.requireNonNull(report.due()), DueDates.ZONE);
    assertThat(lastDay).isBetween(today.plusDays(2), today.plusDays(9));
    // Something else that changes does not begin the two days anew.
    assess(Severity.VERY_HIGH);
    assertThat(promise(number, PromiseKind.POLICE_REPORT).due()).isEqualTo(report.due());
  }

  @Test
  void aLoweredSeverityWithdrawsWhatOnlyASeriousCaseOwes() {
    assess(Severity.HIGH);
    assertThat(promise(number, PromiseKind.POLICE_REPORT).waitingFor())
        .isEqualTo(WaitingFor.AFFECTED);
    var care = promise(number, PromiseKind.AFTERCARE).due();
    assess(Severity.LOW);
    assertThat(promise(number, PromiseKind.POLICE_REPORT).state()).isEqualTo(PromiseState.LAPSED);
    assertThat(promise(number, PromiseKind.AFTERCARE).due()).isEqualTo(care);
    assess(Severity.HIGH);
    assertThat(promises(number))
        .filteredOn(promise -> promise.kind().equals(PromiseKind.POLICE_REPORT))
        .extracting(Promise::state)
        .containsExactly(PromiseState.LAPSED, PromiseState.WAITING);
  }

  @Test
  void aLoweredSeverityWithdrawsTheReportWhileTheAffectedThinksItOver() {
    assess(Severity.HIGH);
    ask(Wish.NOT_YET, today.plusDays(9));
    assertThat(promise(number, PromiseKind.POLICE_REPORT).state()).isEqualTo(PromiseState.WAITING);
    assess(Severity.LOW);
    assertThat(promise(number, PromiseKind.POLICE_REPORT).state()).isEqualTo(PromiseState.LAPSED);
    assertThat(promise(number, PromiseKind.RESPONSE).state()).isEqualTo(PromiseState.WAITING);
  }

  @Test
  void aReportThatTheAffectedWantsStaysWhenTheSeverityIsLowered() {
    assess(Severity.HIGH);
    ask(Wish.YES, null);
    assess(Severity.LOW);
    assertOpen(PromiseKind.POLICE_REPORT);
  }

  private void assertOpen(PromiseKind... kinds) {
    for (var kind : kinds) {
      assertThat(promise(number, kind).state()).as(kind.code()).isEqualTo(PromiseState.OPEN);
    }
  }

  private void ask(Wish wish, @Nullable LocalDate again) {
    ask(
        number,
        new Wishes(
            wish, wish, wish, Wish.NO, Danger.NONE, PoliceAdvice.GO_AHEAD, null, null, again));
  }

  private void assess(Severity severity) {
    onPart(
        clerk,
        number,
        Action.ASSESS,
        (entered, part) ->
            handling.assess(
                entered,
                part,
                version(number),
                new HandlingService.Assessment(severity, List.of("verbal"), "asylum")));
  }
}
