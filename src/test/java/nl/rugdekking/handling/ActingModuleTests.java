// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import nl.rugdekking.Database;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.ForbiddenException;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.promise.PromiseState;
import nl.rugdekking.promise.WaitingFor;
import nl.rugdekking.register.CaseEntryKind;
import nl.rugdekking.register.CaseView;
import nl.rugdekking.register.Danger;
import nl.rugdekking.register.PoliceAdvice;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.Severity;
import nl.rugdekking.register.SubmittedText;
import nl.rugdekking.register.Wish;
import nl.rugdekking.register.Wishes;
import nl.rugdekking.register.acting.Exemption;
import nl.rugdekking.register.acting.OnBehalfOf;
import nl.rugdekking.register.acting.VisibleAct;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What may be done after "no", "not yet", in direct danger, and when nobody was reached. */
class ActingModuleTests extends HandlingScene {

  @Autowired ExemptionService exemptions;
  @Autowired nl.rugdekking.task.Tasks tasks;

  @SuppressWarnings("NullAway.Init")
  private String number;

  @SuppressWarnings("NullAway.Init")
  private Viewer mayor;

  @BeforeEach
  void newCase() {
    mayor = town.otherCouncillor();
    run(() -> people.addOffice(mayor.person(), OfficeKind.RESPONSIBLE, BodyKind.COUNCIL, FROM));
    mayor = ground.viewerAgain(town, mayor);
    number = reported(town.councillor());
  }

  private final java.time.LocalDate day =
      java.time.LocalDate.now(nl.rugdekking.promise.DueDates.ZONE).plusDays(7);
  private static final java.time.LocalDate FROM = java.time.LocalDate.of(2020, 1, 1);

  @Test
  void noStopsResponsePoliceReportAndClaimAlike() {
    serious();
    ask(Wish.NO, Wish.NO, Wish.NO);
    refusesToKeep(PromiseKind.POLICE_REPORT, "register.Obstacle.NOT_WANTED");
    refusesToKeep(PromiseKind.DAMAGE, "register.Obstacle.NOT_WANTED");
    ask(Wish.NOT_YET, Wish.NOT_YET, Wish.NOT_YET);
    refusesToKeep(PromiseKind.POLICE_REPORT, "register.Obstacle.NOT_WANTED_YET");
    refusesToKeep(PromiseKind.DAMAGE, "register.Obstacle.NOT_WANTED_YET");
  }

  @Test
  void theResponsiblePersonDecidesToActAndTheAffectedReadsWhy() {
    serious();
    ask(Wish.YES, Wish.NO, Wish.NO);
    assertThat(promise(number, PromiseKind.POLICE_REPORT).waitingFor())
        .isEqualTo(WaitingFor.RESPONSIBLE);
    assertThat(here(() -> tasks.list(mayor)))
        .extracting(task -> task.address())
        .singleElement()
        .asString()
        .endsWith("/toch-handelen");
    decide(mayor, VisibleAct.POLICE_REPORT, Exemption.Cause.SERIOUS);
    assertThat(here(() -> tasks.list(mayor))).isEmpty();
    var report = promise(number, PromiseKind.POLICE_REPORT);
    assertThat(report.state()).isEqualTo(PromiseState.OPEN);
    assertThat(report.due()).isNotNull();
    assertThat(viewOf(town.councillor(), number, Action.READ_OWN).timeline())
        .filteredOn(line -> line.kind() == CaseEntryKind.EXEMPTED)
        .extracting(CaseView.Line::about, CaseView.Line::words)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("POLICE_REPORT.SERIOUS", "Om deze reden"));
    keep(number, PromiseKind.POLICE_REPORT, "Gedaan");
    assertThat(promise(number, PromiseKind.POLICE_REPORT).state()).isEqualTo(PromiseState.KEPT);
  }

  @Test
  void aLaterAnswerEndsTheDecision() {
    serious();
    ask(Wish.YES, Wish.NO, Wish.NO);
    decide(mayor, VisibleAct.POLICE_REPORT, Exemption.Cause.LEGAL_DUTY);
    ask(Wish.YES, Wish.NO, Wish.NO);
    assertThat(promise(number, PromiseKind.POLICE_REPORT).waitingFor())
        .isEqualTo(WaitingFor.RESPONSIBLE);
    refusesToKeep(PromiseKind.POLICE_REPORT, "register.Obstacle.NOT_WANTED");
  }

  @Test
  void adviceOfThePoliceThatComesLaterLeavesTheDecision() {
    serious();
    ask(Wish.YES, Wish.NO, Wish.NO);
    decide(mayor, VisibleAct.POLICE_REPORT, Exemption.Cause.LEGAL_DUTY);
    var advised = PoliceAdvice.GO_AHEAD;
    ask(number, new Wishes(Wish.YES, Wish.NO, Wish.NO, Wish.NO, Danger.NONE, advised, null, null));
    assertThat(promise(number, PromiseKind.POLICE_REPORT).state()).isEqualTo(PromiseState.OPEN);
    keep(number, PromiseKind.POLICE_REPORT, "Gedaan");
  }

  @Test
  void whoeverHandlesItDoesNotDecideInsteadOfTheResponsiblePerson() {
    ask(Wish.NO, Wish.NO, Wish.NO);
    assertThatThrownBy(() -> enter(clerk, number, Action.OVERRULE))
        .isInstanceOf(ForbiddenException.class);
  }

  @Test
  void nobodyDecidesBeforeTheAffectedWasAskedOrForAReasonThatDoesNotFit() {
    assertThatThrownBy(() -> decide(mayor, VisibleAct.RESPONSE, Exemption.Cause.OTHERS_SAFETY))
        .isInstanceOfSatisfying(RefusedException.class, key("handling.overrule.ask-first"));
    ask(Wish.NO, Wish.NO, Wish.NO);
    assertThatThrownBy(() -> decide(mayor, VisibleAct.RESPONSE, Exemption.Cause.SERIOUS))
        .isInstanceOfSatisfying(RefusedException.class, key("handling.overrule.cause"));
    assertThatThrownBy(() -> decide(mayor, VisibleAct.RESPONSE, Exemption.Cause.DANGER))
        .isInstanceOfSatisfying(RefusedException.class, key("handling.overrule.cause"));
    ask(Wish.YES, Wish.YES, Wish.YES);
    assertThatThrownBy(() -> decide(mayor, VisibleAct.RESPONSE, Exemption.Cause.OTHERS_SAFETY))
        .isInstanceOfSatisfying(RefusedException.class, key("handling.overrule.nothing"));
  }

  @Test
  void theResponsiblePersonMayAlsoDecideNotToAct() {
    serious();
    ask(Wish.YES, Wish.NO, Wish.NO);
    var refusal =
        new ExemptionService.Refusal(VisibleAct.POLICE_REPORT, "other", "Wij laten het hierbij");
    onPart(
        mayor,
        number,
        Action.OVERRULE,
        (entered, part) -> exemptions.decline(entered, part, version(number), refusal));
    assertThat(promise(number, PromiseKind.POLICE_REPORT).state())
        .isEqualTo(PromiseState.EXPLAINED);
  }

  @Test
  void aComplaintAndPrivateLossNeedTheAffectedOrTheirAuthorityAlways() {
    ask(Wish.NO, Wish.NO, Wish.NO);
    decide(mayor, VisibleAct.CLAIM, Exemption.Cause.OTHERS_SAFETY);
    assertThatThrownBy(() -> keepAs(PromiseKind.DAMAGE, null))
        .isInstanceOfSatisfying(RefusedException.class, key("handling.behalf.empty"));
    // There is no way to record that the organisation claims what is the affected's own.
    assertThat(OnBehalfOf.values())
        .filteredOn(way -> !way.isOnlyForPolice())
        .containsExactly(OnBehalfOf.ORGANISATION, OnBehalfOf.AFFECTED, OnBehalfOf.AUTHORITY);
    for (var way : List.of(OnBehalfOf.UNDER_NUMBER, OnBehalfOf.NOTICE, OnBehalfOf.NONE)) {
      assertThatThrownBy(() -> keepAs(PromiseKind.DAMAGE, way))
          .isInstanceOf(RefusedException.class);
    }
    keepAs(PromiseKind.DAMAGE, OnBehalfOf.ORGANISATION);
    assertThat(viewOf(clerk, number).timeline())
        .filteredOn(line -> line.kind() == CaseEntryKind.KEPT)
        .extracting(CaseView.Line::about)
        .containsExactly("CLAIM.ORGANISATION");
  }

  @Test
  void whatTheAffectedDoesThemselvesIsNotStoppedByTheirAnswerToUs() {
    ask(Wish.NO, Wish.NO, Wish.NO);
    keepAs(PromiseKind.DAMAGE, OnBehalfOf.AFFECTED);
    assertThat(promise(number, PromiseKind.DAMAGE).state()).isEqualTo(PromiseState.KEPT);
  }

  @Test
  void inDirectDangerNobodyWaitsAndItIsRecordedAfterwards() {
    serious();
    onPart(
        clerk,
        number,
        Action.DECIDE,
        (entered, part) ->
            exemptions.recordDanger(
                entered, part, version(number), VisibleAct.POLICE_REPORT, "112 gebeld"));
    assertThat(viewOf(town.councillor(), number, Action.READ_OWN).timeline())
        .extracting(CaseView.Line::about)
        .contains("POLICE_REPORT.DANGER");
    // the record decides nothing about what comes next
    refusesToKeep(PromiseKind.POLICE_REPORT, "register.Obstacle.NOT_ASKED");
  }

  @Test
  void twoRecordedAttemptsLetTheResponsiblePersonDecide() {
    var form = UUID.randomUUID();
    attempt(form);
    attempt(form);
    attempt(UUID.randomUUID());
    assertThat(promise(number, PromiseKind.RESPONSE).waitingFor())
        .as("another attempt on the same day does not count")
        .isEqualTo(WaitingFor.AFFECTED);
    assertThat(viewOf(clerk, number).timeline())
        .as("but is kept")
        .filteredOn(line -> line.kind() == CaseEntryKind.NOT_REACHED)
        .hasSize(2);
    Database.passDaySinceAttempts();
    attempt(UUID.randomUUID());
    var response = promise(number, PromiseKind.RESPONSE);
    assertThat(response.waitingFor()).isEqualTo(WaitingFor.RESPONSIBLE);
    assertThat(response.due()).isNotNull();
    assertThatThrownBy(() -> decide(mayor, VisibleAct.RESPONSE, Exemption.Cause.NOT_REACHED))
        .isInstanceOfSatisfying(RefusedException.class, key("handling.overrule.advice"));
    decide(mayor, VisibleAct.RESPONSE, Exemption.Cause.NOT_REACHED, PoliceAdvice.NOT_NEEDED);
    assertThat(promise(number, PromiseKind.RESPONSE).state()).isEqualTo(PromiseState.OPEN);
    ask(Wish.NO, Wish.NO, Wish.NO);
    assertThat(viewOf(clerk, number).parts().getFirst().affected().attempts()).isZero();
  }

  @Test
  void aYesGoesOnWithoutTheOtherWhoSaysNo() {
    number = reported(town.councillor(), town.otherCouncillor());
    ask(Wish.YES, Wish.NO, Wish.YES);
    refusesToKeep(PromiseKind.DAMAGE, "register.others.opposed");
    var promise = promise(number, PromiseKind.DAMAGE);
    var entered = enter(clerk, number, Action.DECIDE);
    var without = new Settlement("Zonder de ander", OnBehalfOf.ORGANISATION, true, day, null);
    run(() -> settling.markKept(entered, promise.id(), promise.version(), without));
    assertThat(promise(number, PromiseKind.DAMAGE).state()).isEqualTo(PromiseState.KEPT);
  }

  // ---- how a situation is reached

  private void ask(Wish response, Wish police, Wish damage) {
    ask(
        number,
        new Wishes(
            response, police, damage, Wish.NO, Danger.NONE, PoliceAdvice.NOT_NEEDED, null, null));
  }

  private void serious() {
    onPart(
        clerk,
        number,
        Action.ASSESS,
        (entered, part) ->
            handling.assess(
                entered,
                part,
                version(number),
                new HandlingService.Assessment(Severity.HIGH, List.of("verbal"), "asylum")));
  }

  private void decide(Viewer who, VisibleAct act, Exemption.Cause cause) {
    decide(who, act, cause, null);
  }

  private void decide(
      Viewer who, VisibleAct act, Exemption.Cause cause, @Nullable PoliceAdvice advice) {
    var decision =
        new ExemptionService.Decision(act, cause, false, Danger.NONE, advice, "Om deze reden");
    onPart(
        who,
        number,
        Action.OVERRULE,
        (entered, part) -> exemptions.decide(entered, part, version(number), decision));
  }

  private void attempt(UUID form) {
    onPart(
        clerk,
        number,
        Action.ASK,
        (entered, part) ->
            handling.recordFailedAttempt(entered, part, new SubmittedText(form, "Gebeld")));
  }

  private void keepAs(PromiseKind kind, @Nullable OnBehalfOf whose) {
    var promise = promise(number, kind);
    var entered = enter(clerk, number, Action.DECIDE);
    var settlement = new Settlement("Gedaan", whose, false, day, null);
    run(() -> settling.markKept(entered, promise.id(), promise.version(), settlement));
  }

  private void refusesToKeep(PromiseKind kind, String key) {
    assertThatThrownBy(() -> keep(number, kind, "Gedaan"))
        .isInstanceOfSatisfying(RefusedException.class, key(key));
  }

  private static java.util.function.Consumer<RefusedException> key(String key) {
    return refused -> assertThat(refused.messageKey()).isEqualTo(key);
  }
}
