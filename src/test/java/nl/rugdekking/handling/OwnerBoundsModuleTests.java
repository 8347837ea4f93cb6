// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import nl.rugdekking.Database;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.promise.PromiseState;
import nl.rugdekking.promise.WaitingFor;
import nl.rugdekking.register.Danger;
import nl.rugdekking.register.PoliceAdvice;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.SubmittedText;
import nl.rugdekking.register.acting.Exemption;
import nl.rugdekking.register.acting.VisibleAct;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What whoever handles a case cannot let wait or leave out unseen. */
class OwnerBoundsModuleTests extends HandlingScene {

  private static final PromiseKind ANSWER = PromiseDisputes.KIND;

  @Autowired PromiseDisputes disputes;
  @Autowired ExemptionService exemptions;

  private final LocalDate today = LocalDate.now(DueDates.ZONE);

  @SuppressWarnings("NullAway.Init")
  private Viewer mayor;

  @SuppressWarnings("NullAway.Init")
  private String number;

  @BeforeEach
  void newCase() {
    mayor = town.otherCouncillor();
    var first = LocalDate.of(2020, 1, 1);
    run(() -> people.addOffice(mayor.person(), OfficeKind.RESPONSIBLE, BodyKind.COUNCIL, first));
    number = reported(councillor);
  }

  @Test
  void nobodyLetsAPromiseWaitLongerThanAMonth() {
    assertThatThrownBy(() -> await(today.plusMonths(1).plusDays(1)))
        .isInstanceOfSatisfying(RefusedException.class, key("handling.wait.far"));
    await(today.plusMonths(1));
    assertThat(promise(number, PromiseKind.AFTERCARE).state()).isEqualTo(PromiseState.WAITING);
  }

  @Test
  void theResponsiblePersonHearsOfASecondWait() {
    await(today.plusDays(20));
    assertThat(told()).isZero();
    await(today.plusDays(25));
    assertThat(told()).isEqualTo(1);
  }

  @Test
  void theResponsiblePersonHearsOfAWaitPastTheTerm() {
    var id = promise(number, PromiseKind.AFTERCARE).id().value();
    Database.change("update promise set due_at = now() - interval '1 day' where id = '" + id + "'");
    await(today.plusDays(20));
    assertThat(told()).isEqualTo(1);
  }

  @Test
  void thatTheAffectedIsNotAskedNeedsTwoAttempts() {
    assertThatThrownBy(() -> explain(number, PromiseKind.AFFECTED_ASKED))
        .isInstanceOfSatisfying(RefusedException.class, key("handling.explain.not-tried"));
    attempt();
    assertThatThrownBy(() -> explain(number, PromiseKind.AFFECTED_ASKED))
        .isInstanceOf(RefusedException.class);
    Database.passDaySinceAttempts();
    attempt();
    explain(number, PromiseKind.AFFECTED_ASKED);
    assertThat(promise(number, PromiseKind.AFFECTED_ASKED).state())
        .isEqualTo(PromiseState.EXPLAINED);
  }

  @Test
  void whoeverDecidesForSomebodyNotReachedRecordsDangerToo() {
    attempt();
    Database.passDaySinceAttempts();
    attempt();
    assertThatThrownBy(() -> decide(null))
        .isInstanceOfSatisfying(RefusedException.class, key("handling.overrule.danger"));
    assertThatThrownBy(() -> decide(Danger.POSSIBLE, PoliceAdvice.NOT_NEEDED, " "))
        .isInstanceOfSatisfying(RefusedException.class, key("handling.wish.advice.reason.empty"));
    decide(Danger.POSSIBLE);
    assertThat(promise(number, PromiseKind.RESPONSE).state()).isEqualTo(PromiseState.OPEN);
  }

  private void decide(@Nullable Danger danger) {
    decide(danger, PoliceAdvice.GO_AHEAD, null);
  }

  private void decide(@Nullable Danger danger, PoliceAdvice advice, @Nullable String why) {
    var decision =
        new ExemptionService.Decision(
            VisibleAct.RESPONSE,
            Exemption.Cause.NOT_REACHED,
            false,
            danger,
            advice,
            "Om deze reden",
            why);
    onPart(
        ground.viewerAgain(town, mayor),
        number,
        Action.OVERRULE,
        (entered, part) -> exemptions.decide(entered, part, version(number), decision));
  }

  @Test
  void inAClosedCaseTheAffectedMaySayThatItIsNotSoAndGetsAnAnswer() {
    settleAll(number);
    close(number);
    var aftercare = promise(number, PromiseKind.AFTERCARE).id();
    var said = new SubmittedText(UUID.randomUUID(), "Ik had het wel gewild");
    var own = enter(councillor, number, Action.WISH);
    run(() -> disputes.dispute(own, aftercare, said));
    assertThat(promise(number, ANSWER).state()).isEqualTo(PromiseState.OPEN);
    assertThat(viewOf(clerk, number).parts().getFirst().isOpen()).as("stays closed").isFalse();
    assertThat(whoOwesTheAnswer()).isEqualTo(clerk.person().value());
    keep(number, ANSWER, "Wij bellen u alsnog");
    assertThat(promise(number, ANSWER).state()).isEqualTo(PromiseState.KEPT);
    assertThatThrownBy(() -> keep(number, PromiseKind.AFTERCARE, "Alsnog"))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  void whoeverIsResponsibleOwesTheAnswerWhenTheHandlerLeftAfterTheClosing() {
    settleAll(number);
    close(number);
    var aftercare = promise(number, PromiseKind.AFTERCARE).id();
    for (var table : List.of("office", "position")) {
      Database.change(
          "update %s set ended_on = current_date - 1 where person_id = '%s'"
              .formatted(table, clerk.person().value()));
    }
    var said = new SubmittedText(UUID.randomUUID(), "Ik had het wel gewild");
    var own = enter(councillor, number, Action.WISH);
    run(() -> disputes.dispute(own, aftercare, said));
    assertThat(whoOwesTheAnswer()).isEqualTo(mayor.person().value());
  }

  private UUID whoOwesTheAnswer() {
    return Database.uuid(
        """
        select r.owner_id from promise r join case_file f on f.incident_id = r.incident_id
        where r.kind = 'DISPUTE_ANSWERED' and f.number = '%s'
        """
            .formatted(number));
  }

  private void await(LocalDate until) {
    var promise = promise(number, PromiseKind.AFTERCARE);
    var entered = enter(clerk, number, Action.WAIT);
    var wait = new SettlementService.WaitRequest(WaitingFor.OTHER, until, "");
    run(() -> settling.markWaiting(entered, promise.id(), promise.version(), wait));
  }

  private void attempt() {
    var said = new SubmittedText(UUID.randomUUID(), "Gebeld, geen gehoor");
    onPart(
        clerk,
        number,
        Action.ASK,
        (entered, part) -> handling.recordFailedAttempt(entered, part, said));
  }

  private long told() {
    return Database.texts(
            "select template from outbox where template = 'waits-again' and person = '"
                + mayor.person().value()
                + "'")
        .size();
  }

  private static Consumer<RefusedException> key(String key) {
    return refused -> assertThat(refused.messageKey()).isEqualTo(key);
  }
}
