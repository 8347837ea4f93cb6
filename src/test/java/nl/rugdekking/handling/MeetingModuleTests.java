// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.promise.PromiseState;
import nl.rugdekking.promise.WaitingFor;
import nl.rugdekking.register.CaseEntryKind;
import nl.rugdekking.register.CaseView;
import nl.rugdekking.register.Danger;
import nl.rugdekking.register.PoliceAdvice;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.Severity;
import nl.rugdekking.register.StalePageException;
import nl.rugdekking.register.Wish;
import nl.rugdekking.register.Wishes;
import nl.rugdekking.register.acting.Exemption;
import nl.rugdekking.register.acting.Meeting;
import nl.rugdekking.register.acting.Meetings;
import nl.rugdekking.register.acting.OnBehalfOf;
import nl.rugdekking.register.acting.VisibleAct;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a member or participant said in a meeting is neither reported to the police nor claimed. */
class MeetingModuleTests extends HandlingScene {

  private static final Meeting SAID = new Meeting(Meeting.Kind.COUNCIL, true);

  @Autowired Meetings meetings;
  @Autowired ExemptionService exemptions;

  @SuppressWarnings("NullAway.Init")
  private String number;

  @SuppressWarnings("NullAway.Init")
  private Viewer responsible;

  @BeforeEach
  void newSeriousCase() {
    responsible = town.otherCouncillor();
    var from = LocalDate.of(2020, 1, 1);
    run(
        () ->
            people.addOffice(responsible.person(), OfficeKind.RESPONSIBLE, BodyKind.COUNCIL, from));
    responsible = ground.viewerAgain(town, responsible);
    number = reported(town.councillor());
    var assessment = new HandlingService.Assessment(Severity.HIGH, List.of("verbal"), "asylum");
    onPart(
        clerk,
        number,
        Action.ASSESS,
        (entered, part) -> handling.assess(entered, part, version(number), assessment));
  }

  @Test
  void theOrganisationNeitherReportsNorClaimsIt() {
    ask(Wish.YES);
    meet(SAID);
    for (var whose : new OnBehalfOf[] {OnBehalfOf.ORGANISATION, OnBehalfOf.AUTHORITY}) {
      refusesToKeep(PromiseKind.POLICE_REPORT, whose);
      refusesToKeep(PromiseKind.DAMAGE, whose);
    }
    explain(number, PromiseKind.POLICE_REPORT);
    assertThat(promise(number, PromiseKind.POLICE_REPORT).state())
        .isEqualTo(PromiseState.EXPLAINED);
  }

  @Test
  void whatTheAffectedDoThemselvesIsNotForbidden() {
    ask(Wish.YES);
    meet(SAID);
    keep(PromiseKind.POLICE_REPORT, OnBehalfOf.AFFECTED);
    assertThat(promise(number, PromiseKind.POLICE_REPORT).state()).isEqualTo(PromiseState.KEPT);
  }

  @Test
  void whatAVisitorDidThereIsReportedAsEver() {
    ask(Wish.YES);
    meet(new Meeting(Meeting.Kind.COUNCIL, false));
    keep(PromiseKind.POLICE_REPORT, OnBehalfOf.ORGANISATION);
    assertThat(promise(number, PromiseKind.POLICE_REPORT).state()).isEqualTo(PromiseState.KEPT);
  }

  @Test
  void nobodyDecidesToReportItAllTheSame() {
    ask(Wish.NO);
    assertThat(promise(number, PromiseKind.POLICE_REPORT).waitingFor())
        .isEqualTo(WaitingFor.RESPONSIBLE);
    meet(SAID);
    assertThat(promise(number, PromiseKind.POLICE_REPORT).state())
        .as("it waits for nobody, so that it can be explained")
        .isEqualTo(PromiseState.OPEN);
    var decision =
        new ExemptionService.Decision(
            VisibleAct.POLICE_REPORT, Exemption.Cause.SERIOUS, false, null, null, "Om deze reden");
    onPart(
        responsible,
        number,
        Action.OVERRULE,
        (entered, part) -> {
          assertThat(exemptions.getQuestion(entered, part, Action.OVERRULE).acts())
              .containsExactly(VisibleAct.RESPONSE);
          assertThatThrownBy(() -> exemptions.decide(entered, part, version(number), decision))
              .isInstanceOfSatisfying(
                  RefusedException.class, MeetingModuleTests::isAboutWhatWasSaid);
        });
  }

  @Test
  void aMistakeIsTakenBackAndTheRuleAboutAskingHoldsAgain() {
    ask(Wish.NO);
    meet(SAID);
    meet(null);
    assertThat(promise(number, PromiseKind.POLICE_REPORT).waitingFor())
        .isEqualTo(WaitingFor.RESPONSIBLE);
    assertThat(viewOf(town.councillor(), number, Action.READ_OWN).timeline())
        .filteredOn(line -> line.kind() == CaseEntryKind.MEETING)
        .extracting(CaseView.Line::about)
        .containsExactlyInAnyOrder("COUNCIL.SAID", "NONE");
  }

  @Test
  void aPageThatIsOutOfDateIsRefused() {
    var shown = version(number);
    meet(SAID);
    assertThatThrownBy(() -> meet(SAID, shown)).isInstanceOf(StalePageException.class);
  }

  private void ask(Wish wish) {
    ask(
        number,
        new Wishes(wish, wish, wish, Wish.NO, Danger.NONE, PoliceAdvice.NOT_NEEDED, null, null));
  }

  private void meet(@Nullable Meeting meeting) {
    meet(meeting, version(number));
  }

  private void meet(@Nullable Meeting meeting, int shown) {
    onPart(
        clerk,
        number,
        Action.DECIDE,
        (entered, part) -> meetings.record(entered, part, shown, meeting));
  }

  private void refusesToKeep(PromiseKind kind, OnBehalfOf whose) {
    assertThatThrownBy(() -> keep(kind, whose))
        .isInstanceOfSatisfying(RefusedException.class, MeetingModuleTests::isAboutWhatWasSaid);
  }

  private void keep(PromiseKind kind, OnBehalfOf whose) {
    var promise = promise(number, kind);
    var day = LocalDate.now(DueDates.ZONE).plusDays(7);
    var settlement = new Settlement("Gedaan", whose, false, day, null);
    var entered = enter(clerk, number, Action.DECIDE);
    run(() -> settling.markKept(entered, promise.id(), promise.version(), settlement));
  }

  private static void isAboutWhatWasSaid(RefusedException refused) {
    assertThat(refused.messageKey()).isEqualTo("register.Obstacle.SAID_IN_MEETING");
  }
}
