// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseState;
import nl.rugdekking.promise.WaitingFor;
import nl.rugdekking.register.Danger;
import nl.rugdekking.register.PoliceAdvice;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.Severity;
import nl.rugdekking.register.Wish;
import nl.rugdekking.register.Wishes;
import nl.rugdekking.register.acting.VisibleAct;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A changed wish and a lowered severity plan the promises anew. */
class ReplanningModuleTests extends HandlingScene {

  private static final List<PromiseKind> EXPLAINED =
      List.of(PromiseKind.RESPONSE, PromiseKind.DAMAGE);

  private static final LocalDate FROM = LocalDate.of(2020, 1, 1);

  @Autowired ExemptionService exemptions;

  private final LocalDate today = LocalDate.now(DueDates.ZONE);

  @SuppressWarnings("NullAway.Init")
  private Viewer mayor;

  @SuppressWarnings("NullAway.Init")
  private String number;

  @BeforeEach
  void newCase() {
    mayor = town.otherCouncillor();
    run(() -> people.addOffice(mayor.person(), OfficeKind.RESPONSIBLE, BodyKind.COUNCIL, FROM));
    mayor = ground.viewerAgain(town, mayor);
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

  @Test
  void whatWasExplainedByTheWishIsOwedAgainOnceTheWishIsAnother() {
    ask(Wish.NO, null);
    for (var kind : EXPLAINED) {
      explain(number, kind);
    }
    ask(Wish.NOT_YET, today.plusDays(9));
    for (var kind : List.of(PromiseKind.RESPONSE, PromiseKind.DAMAGE)) {
      assertThat(newest(kind).waitingFor()).isEqualTo(WaitingFor.AFFECTED);
    }
    ask(Wish.YES, null);
    assertOpen(PromiseKind.RESPONSE, PromiseKind.DAMAGE, PromiseKind.POLICE_REPORT);
    for (var kind : EXPLAINED) {
      assertThat(promises(number))
          .filteredOn(promise -> promise.kind().equals(kind))
          .extracting(Promise::state)
          .as("the explanation stays in the history")
          .containsExactly(PromiseState.EXPLAINED, PromiseState.OPEN);
    }
  }

  @Test
  void whatWasExplainedBeforeTheQuestionIsOwedOnceTheAffectedWantsIt() {
    explain(number, PromiseKind.RESPONSE);
    ask(Wish.YES, null);
    assertOpen(PromiseKind.RESPONSE);
  }

  @Test
  void aReportThatWasExplainedAfterNoIsDecidedAgainAfterYes() {
    assess(Severity.HIGH);
    ask(Wish.NO, null);
    declineReport();
    ask(Wish.NO, null);
    assertThat(promise(number, PromiseKind.POLICE_REPORT).state())
        .as("the same wish once more changes nothing")
        .isEqualTo(PromiseState.EXPLAINED);
    ask(Wish.YES, null);
    assertOpen(PromiseKind.POLICE_REPORT);
  }

  @Test
  void aftercareThatWasDeclinedIsOfferedAgainOnceItIsWanted() {
    ask(Wish.NO, null);
    explain(number, PromiseKind.AFTERCARE);
    askForCare(Wish.YES);
    assertOpen(PromiseKind.AFTERCARE);
  }

  @Test
  void whatWasDecidedIsNotOwedAgain() {
    ask(Wish.YES, null);
    keep(number, PromiseKind.POLICE_REPORT, "Wij doen aangifte");
    ask(Wish.NO, null);
    ask(Wish.YES, null);
    assertThat(promises(number))
        .filteredOn(promise -> promise.kind().equals(PromiseKind.POLICE_REPORT))
        .extracting(Promise::state)
        .containsExactly(PromiseState.KEPT);
  }

  @Test
  void afterNoInASeriousCaseOnlyTheResponsibleExplainsOrDelays() {
    assess(Severity.HIGH);
    ask(Wish.NO, null);
    assertThatThrownBy(() -> explain(number, PromiseKind.POLICE_REPORT))
        .isInstanceOfSatisfying(RefusedException.class, this::namesTheResponsible);
    assertThatThrownBy(() -> delay(PromiseKind.POLICE_REPORT))
        .isInstanceOfSatisfying(RefusedException.class, this::namesTheResponsible);
    assertThat(promise(number, PromiseKind.POLICE_REPORT).waitingFor())
        .isEqualTo(WaitingFor.RESPONSIBLE);
    declineReport();
    assertThat(promise(number, PromiseKind.POLICE_REPORT).state())
        .isEqualTo(PromiseState.EXPLAINED);
  }

  private void assertOpen(PromiseKind... kinds) {
    for (var kind : kinds) {
      assertThat(newest(kind).state()).as(kind.code()).isEqualTo(PromiseState.OPEN);
    }
  }

  private Promise newest(PromiseKind kind) {
    return promises(number).stream()
        .filter(promise -> promise.kind().equals(kind))
        .reduce((earlier, later) -> later)
        .orElseThrow();
  }

  private void namesTheResponsible(RefusedException refused) {
    assertThat(refused.messageKey()).isEqualTo("handling.promise.responsible");
  }

  private void declineReport() {
    var refusal =
        new ExemptionService.Refusal(
            VisibleAct.POLICE_REPORT, "not-wanted", "Nu niet, zie gesprek");
    onPart(
        mayor,
        number,
        Action.OVERRULE,
        (entered, part) -> exemptions.decline(entered, part, version(number), refusal));
  }

  private void delay(PromiseKind kind) {
    var promise = promise(number, kind);
    var entered = enter(clerk, number, Action.WAIT);
    run(
        () ->
            settling.markWaiting(
                entered,
                promise.id(),
                promise.version(),
                new SettlementService.WaitRequest(
                    WaitingFor.AFFECTED, today.plusDays(30), "Later")));
  }

  private void askForCare(Wish care) {
    ask(
        number,
        new Wishes(
            Wish.NO, Wish.NO, Wish.NO, care, Danger.NONE, PoliceAdvice.GO_AHEAD, null, null, null));
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
