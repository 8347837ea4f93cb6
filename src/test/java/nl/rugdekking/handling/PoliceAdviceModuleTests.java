// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import nl.rugdekking.access.Action;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.promise.PromiseState;
import nl.rugdekking.promise.WaitingFor;
import nl.rugdekking.register.Danger;
import nl.rugdekking.register.PoliceAdvice;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.Wish;
import nl.rugdekking.register.Wishes;
import nl.rugdekking.task.Task;
import nl.rugdekking.task.Tasks;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The advice of the police is asked for by the handler, who is late when nobody does. */
class PoliceAdviceModuleTests extends HandlingScene {

  @Autowired Tasks tasks;

  @SuppressWarnings("NullAway.Init")
  private String number;

  @BeforeEach
  void newCase() {
    number = reported(councillor);
  }

  @Test
  void askingThePoliceIsATaskOfTheHandlerWithADay() {
    answer(Danger.POSSIBLE, PoliceAdvice.TO_ASK);
    var response = promise(number, PromiseKind.RESPONSE);
    assertThat(response.waitingFor()).isEqualTo(WaitingFor.HANDLER);
    assertThat(response.due()).isBefore(Instant.now().plus(49, ChronoUnit.HOURS));
    assertThat(here(() -> tasks.list(clerk)))
        .filteredOn(task -> task.id().equals(response.id().value()))
        .extracting(Task::waiting, Task::verb)
        .containsExactly(Tuple.tuple(false, "promise.ask-police"));
    assertThat(here(() -> tasks.count(clerk))).isEqualTo(here(() -> countOpen()));
    answer(Danger.POSSIBLE, PoliceAdvice.PENDING);
    assertThat(promise(number, PromiseKind.RESPONSE).waitingFor()).isEqualTo(WaitingFor.POLICE);
  }

  @Test
  void aWaitForTheAdviceHasADayThatDoesNotMove() {
    answer(Danger.POSSIBLE, PoliceAdvice.PENDING);
    var waits = promise(number, PromiseKind.RESPONSE);
    assertThat(waits.waitingFor()).isEqualTo(WaitingFor.POLICE);
    assertThat(waits.due()).isAfter(Instant.now().plus(4, ChronoUnit.DAYS));
    answer(Danger.POSSIBLE, PoliceAdvice.PENDING);
    assertThat(promise(number, PromiseKind.RESPONSE).due()).isEqualTo(waits.due());
    answer(Danger.POSSIBLE, PoliceAdvice.GO_AHEAD);
    assertThat(promise(number, PromiseKind.RESPONSE).state()).isEqualTo(PromiseState.OPEN);
  }

  @Test
  void nothingIsDoneBeforeSomebodyDecidedWhetherTheAdviceIsNeeded() {
    onPart(
        councillor,
        number,
        Action.WISH,
        (entered, part) ->
            handling.recordOwnWishes(entered, part, version(number), wishes(Danger.NONE, null)));
    assertThat(promise(number, PromiseKind.RESPONSE).due()).isNotNull();
    assertThatThrownBy(this::claim)
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused ->
                assertThat(refused.messageKey()).isEqualTo("register.Obstacle.ADVICE_NOT_ASKED"));
    answer(Danger.NONE, PoliceAdvice.NOT_NEEDED);
    claim();
    assertThat(promise(number, PromiseKind.DAMAGE).state()).isEqualTo(PromiseState.KEPT);
  }

  private int countOpen() {
    return (int) tasks.list(clerk).stream().filter(task -> !task.waiting()).count();
  }

  private void claim() {
    var promise = promise(number, PromiseKind.DAMAGE);
    var entered = enter(clerk, number, Action.DECIDE);
    var claim = Settlement.byOrganisation("Gedaan", LocalDate.now(DueDates.ZONE).plusDays(7));
    run(() -> settling.markKept(entered, promise.id(), promise.version(), claim));
  }

  private void answer(Danger danger, PoliceAdvice advice) {
    ask(number, wishes(danger, advice));
  }

  private static Wishes wishes(Danger danger, @Nullable PoliceAdvice advice) {
    return new Wishes(Wish.YES, Wish.NO, Wish.YES, Wish.NO, danger, advice, null, null);
  }
}
