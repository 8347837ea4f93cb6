// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.access.Access;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Cases;
import nl.rugdekking.access.ForbiddenException;
import nl.rugdekking.access.HiddenException;
import nl.rugdekking.access.Lane;
import nl.rugdekking.access.PartId;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.audit.Purpose;
import nl.rugdekking.database.Tenancy;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseState;
import nl.rugdekking.promise.StalePromiseException;
import nl.rugdekking.promise.WaitingFor;
import nl.rugdekking.report.ReportGround;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

@RugdekkingTest
@Import(ReportGround.class)
class RegisterModuleTests {

  private static final Wishes WANTS_NOTHING =
      new Wishes(
          Wish.NO, Wish.NO, Wish.NO, Wish.NO, Danger.NONE, PoliceAdvice.NOT_NEEDED, null, null);

  @Autowired ReportGround ground;
  @Autowired Incidents incidents;
  @Autowired Handling handling;
  @Autowired Settling settling;
  @Autowired Closing closing;
  @Autowired OwnCase own;
  @Autowired CaseViews views;
  @Autowired Access access;
  @Autowired Cases cases;
  @Autowired People people;
  @Autowired TransactionTemplate transactions;

  private ReportGround.Town town;
  private Viewer councillor;
  private Viewer clerk;

  @BeforeEach
  void newTown() {
    town = ground.town();
    councillor = town.councillor();
    clerk = town.clerk();
  }

  @Test
  void promisesEachAffectedWhatTheirBodyOwes() {
    var number = reported(councillor, town.counterClerk());
    var council = viewOf(clerk, number).parts();
    var staff = viewOf(town.manager(), number).parts();
    assertThat(council).extracting(part -> part.part().body()).containsExactly(BodyKind.COUNCIL);
    assertThat(staff).extracting(part -> part.part().body()).containsExactly(BodyKind.ORGANISATION);
    for (var part : List.of(council.getFirst(), staff.getFirst())) {
      assertThat(part.promises())
          .extracting(Promise::kind)
          .containsExactlyInAnyOrder(
              PromiseKind.AFFECTED_ASKED,
              PromiseKind.AFTERCARE,
              PromiseKind.RESPONSE,
              PromiseKind.DAMAGE,
              PromiseKind.AFFECTED_TOLD);
      var response = promise(part, PromiseKind.RESPONSE);
      assertThat(response.waitingFor()).isEqualTo(WaitingFor.AFFECTED);
      assertThat(response.due()).isNull();
    }
  }

  @Test
  void keepsEachAffectedOutOfTheOthersPart() {
    var number = reported(councillor, town.counterClerk());
    noteAs(clerk, number, "Alleen over het raadslid");
    noteAs(town.manager(), number, "Alleen over de balie");
    var seen = viewOf(town.counterClerk(), number, Action.READ_OWN);
    assertThat(seen.parts())
        .extracting(CaseView.PartView::name)
        .containsExactly(town.counterClerk().name());
    assertThat(seen.timeline())
        .extracting(CaseView.Line::words)
        .contains("Alleen over de balie")
        .doesNotContain("Alleen over het raadslid");
    assertThat(viewOf(clerk, number).timeline())
        .extracting(CaseView.Line::words)
        .doesNotContain("Alleen over de balie");
  }

  @Test
  void closesOnlyWhenEveryPromiseIsKeptOrExplained() {
    var number = reported(councillor);
    for (var kind :
        List.of(
            PromiseKind.AFTERCARE,
            PromiseKind.RESPONSE,
            PromiseKind.DAMAGE,
            PromiseKind.AFFECTED_ASKED,
            PromiseKind.AFFECTED_TOLD)) {
      assertThatThrownBy(() -> close(number)).isInstanceOf(RefusedException.class);
      explain(number, kind);
    }
    close(number);
    var part = viewOf(clerk, number).parts().getFirst();
    assertThat(part.affected().outcome()).isEqualTo(Outcome.HANDLED);
    assertThat(part.part().open()).isFalse();
    assertThatThrownBy(() -> explain(number, PromiseKind.AFTERCARE))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  void owesTheNewsAfterOpeningAgain() {
    var number = reported(councillor);
    settleAll(number);
    close(number);
    onPart(
        clerk,
        number,
        Action.REOPEN,
        (entered, part) -> {
          closing.reopen(entered, part, version(number), "Er kwam een nieuw bericht");
        });
    assertThatThrownBy(() -> close(number)).isInstanceOf(RefusedException.class);
    onPart(
        clerk,
        number,
        Action.TELL,
        (entered, part) -> {
          handling.tell(entered, part, new Said(UUID.randomUUID(), "Wij zijn weer bezig"));
        });
    close(number);
  }

  @Test
  void doesNothingThePerpetratorCanNoticeBeforeAsking() {
    var number = reported(councillor);
    assertThatThrownBy(() -> keep(number, PromiseKind.DAMAGE, "Aansprakelijk gesteld"))
        .isInstanceOf(RefusedException.class);
    ask(number, WANTS_NOTHING);
    keep(number, PromiseKind.DAMAGE, "Aansprakelijk gesteld");
    assertThat(promise(number, PromiseKind.DAMAGE).state()).isEqualTo(PromiseState.KEPT);
  }

  @Test
  void startsTheResponseOnceTheAffectedWasAskedAndNotBefore() {
    var number = reported(councillor);
    ask(number, with(Wish.NOT_YET, PoliceAdvice.NOT_NEEDED));
    assertThat(promise(number, PromiseKind.RESPONSE).waitingFor()).isEqualTo(WaitingFor.AFFECTED);
    ask(number, with(Wish.YES, PoliceAdvice.PENDING));
    assertThat(promise(number, PromiseKind.RESPONSE).waitingFor()).isEqualTo(WaitingFor.POLICE);
    ask(number, with(Wish.YES, PoliceAdvice.GO_AHEAD));
    var response = promise(number, PromiseKind.RESPONSE);
    assertThat(response.state()).isEqualTo(PromiseState.OPEN);
    assertThat(response.due()).isNotNull();
  }

  @Test
  void owesAPoliceReportAndEarlierCareOnceItIsSerious() {
    var number = reported(councillor);
    var before = promise(number, PromiseKind.AFTERCARE).due();
    ask(number, WANTS_NOTHING);
    assertThat(promises(number))
        .extracting(Promise::kind)
        .doesNotContain(PromiseKind.POLICE_REPORT);
    onPart(
        clerk,
        number,
        Action.ASSESS,
        (entered, part) -> {
          handling.assess(
              entered,
              part,
              version(number),
              new Handling.Assessment(Severity.HIGH, List.of("threat"), "asylum"));
        });
    assertThat(promise(number, PromiseKind.POLICE_REPORT).due()).isNotNull();
    assertThat(promise(number, PromiseKind.AFTERCARE).due()).isBefore(before);
  }

  @Test
  void refusesAKindOfIncidentThatIsNotOnTheList() {
    var number = reported(councillor);
    assertThatThrownBy(
            () ->
                onPart(
                    clerk,
                    number,
                    Action.ASSESS,
                    (entered, part) -> {
                      handling.assess(
                          entered,
                          part,
                          version(number),
                          new Handling.Assessment(Severity.LOW, List.of("verzonnen"), null));
                    }))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  void tellsTheSecondOfTwoWhoDecideAtOnce() {
    var number = reported(councillor);
    var seen = promise(number, PromiseKind.AFTERCARE);
    var entered = enter(clerk, number, Action.EXPLAIN);
    run(
        () -> {
          settling.explain(entered, seen.id(), seen.version(), "declined", "Wil niet");
        });
    assertThatThrownBy(
            () ->
                run(
                    () -> {
                      settling.keep(entered, seen.id(), seen.version(), "Gesproken");
                    }))
        .isInstanceOf(StalePromiseException.class);
    assertThat(promise(number, PromiseKind.AFTERCARE).state()).isEqualTo(PromiseState.EXPLAINED);
  }

  @Test
  void writesAFormThatWasSentTwiceOnce() {
    var number = reported(councillor);
    var said = new Said(UUID.randomUUID(), "Eén keer gezegd");
    for (int i = 0; i < 2; i++) {
      onPart(
          clerk,
          number,
          Action.NOTE,
          (entered, part) -> {
            handling.note(entered, part, said, false);
          });
    }
    assertThat(viewOf(clerk, number).timeline())
        .extracting(CaseView.Line::words)
        .containsOnlyOnce("Eén keer gezegd");
  }

  @Test
  void keepsWhatThePoliceMarkedFromTheAffected() {
    var number = reported(councillor);
    onPart(
        clerk,
        number,
        Action.NOTE,
        (entered, part) -> {
          handling.note(entered, part, new Said(UUID.randomUUID(), "Stil houden"), true);
        });
    var seen = viewOf(councillor, number, Action.READ_OWN);
    assertThat(seen.timeline()).extracting(CaseView.Line::words).doesNotContain("Stil houden");
    assertThat(viewOf(clerk, number).timeline())
        .extracting(CaseView.Line::words)
        .contains("Stil houden");
  }

  @Test
  void givesNobodyTheirOwnCaseToHandle() {
    run(
        () -> {
          people.give(
              town.otherCouncillor().person(),
              OfficeKind.RESPONSIBLE,
              BodyKind.COUNCIL,
              LocalDate.of(2024, 1, 1));
        });
    var number = reported(clerk);
    assertThatThrownBy(() -> enter(clerk, number, Action.READ))
        .isInstanceOf(ForbiddenException.class);
    assertThat(viewOf(clerk, number, Action.READ_OWN).parts().getFirst().owner())
        .isEqualTo(town.otherCouncillor().name());
  }

  @Test
  void takesACaseFromTheLineOfAnAccusedColleague() {
    var number = reported(town.counterClerk());
    assertThat(viewOf(town.manager(), number).parts()).hasSize(1);
    var incident = enter(town.manager(), number, Action.READ).incident();
    run(
        () -> {
          transactions.executeWithoutResult(
              status -> cases.accuse(incident, town.otherCouncillor().person()));
        });
    assertThatThrownBy(() -> enter(town.manager(), number, Action.READ))
        .isInstanceOf(HiddenException.class);
    assertThatThrownBy(() -> enter(town.otherCouncillor(), number, Action.READ))
        .isInstanceOf(HiddenException.class);
    assertThat(enter(town.counterClerk(), number, Action.READ_OWN).number()).isEqualTo(number);
  }

  @Test
  void answersAHiddenCaseLikeANumberNeverGivenOut() {
    var number = reported(councillor);
    assertThatThrownBy(() -> enter(town.otherCouncillor(), number, Action.READ))
        .isInstanceOf(HiddenException.class);
    assertThatThrownBy(() -> enter(town.otherCouncillor(), "2026-ZZZZ", Action.READ))
        .isInstanceOf(HiddenException.class);
  }

  // ---- how a situation is reached

  private String reported(Viewer... affected) {
    var told =
        Arrays.stream(affected)
            .map(viewer -> Registration.Told.known(viewer.position().orElseThrow()))
            .toList();
    var registration =
        new Registration(affected[0].person(), Lane.OPEN, null, "email", false, told, List.of());
    return here(() -> transactions.execute(status -> incidents.register(registration).number()));
  }

  private void ask(String number, Wishes wishes) {
    onPart(
        clerk,
        number,
        Action.ASK,
        (entered, part) -> {
          handling.ask(entered, part, version(number), wishes);
        });
  }

  private static Wishes with(Wish response, PoliceAdvice advice) {
    return new Wishes(response, Wish.NO, Wish.NO, Wish.NO, Danger.NONE, advice, null, null);
  }

  private void explain(String number, PromiseKind kind) {
    var promise = promise(number, kind);
    var entered = enter(clerk, number, Action.EXPLAIN);
    run(
        () -> {
          settling.explain(entered, promise.id(), promise.version(), "other", "Om deze reden");
        });
  }

  private void keep(String number, PromiseKind kind, String words) {
    var promise = promise(number, kind);
    var entered = enter(clerk, number, Action.DECIDE);
    run(
        () -> {
          settling.keep(entered, promise.id(), promise.version(), words);
        });
  }

  private void settleAll(String number) {
    promises(number).stream()
        .filter(promise -> !promise.state().isSettled())
        .forEach(promise -> explain(number, promise.kind()));
  }

  private void close(String number) {
    onPart(
        clerk,
        number,
        Action.CLOSE,
        (entered, part) -> {
          closing.close(entered, part, version(number), Outcome.HANDLED, "Het is klaar");
        });
  }

  private void noteAs(Viewer viewer, String number, String words) {
    onPart(
        viewer,
        number,
        Action.NOTE,
        (entered, part) -> {
          handling.note(entered, part, new Said(UUID.randomUUID(), words), false);
        });
  }

  private interface Step {
    void take(CaseAccess entered, PartId part);
  }

  private void onPart(Viewer viewer, String number, Action action, Step step) {
    var entered = enter(viewer, number, action);
    var part = entered.parts(action).getFirst().id();
    run(() -> step.take(entered, part));
  }

  private CaseAccess enter(Viewer viewer, String number, Action action) {
    return here(() -> access.enter(viewer, number, action, Purpose.HANDLING));
  }

  private CaseView viewOf(Viewer viewer, String number) {
    return here(() -> views.forHandler(enter(viewer, number, Action.READ)));
  }

  private CaseView viewOf(Viewer viewer, String number, Action action) {
    var entered = enter(viewer, number, action);
    return here(() -> views.forAffected(entered, entered.own().id()));
  }

  private int version(String number) {
    return viewOf(clerk, number).parts().getFirst().affected().version();
  }

  private List<Promise> promises(String number) {
    return viewOf(clerk, number).parts().getFirst().promises();
  }

  private Promise promise(String number, PromiseKind kind) {
    return promise(viewOf(clerk, number).parts().getFirst(), kind);
  }

  private static Promise promise(CaseView.PartView part, PromiseKind kind) {
    return part.promises().stream()
        .filter(promise -> promise.kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  private void run(Runnable work) {
    Tenancy.run(town.organisation().id(), work);
  }

  private <T> T here(Callable<T> work) {
    try {
      return Tenancy.in(town.organisation().id(), work::call);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
