// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.rugdekking.access.Action;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.promise.PromiseState;
import nl.rugdekking.promise.WaitingFor;
import nl.rugdekking.register.Outcome;
import nl.rugdekking.register.PoliceAdvice;
import nl.rugdekking.register.StalePageException;
import nl.rugdekking.register.Wish;
import nl.rugdekking.tick.DueWork;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A promise is taken back while something else happens, or after something else happened. */
class CorrectionAtOnceModuleTests extends CorrectionScene {

  @Autowired List<DueWork> works;

  @Test
  void nothingIsOwedInAPartThatIsClosedAtThatMoment() throws Exception {
    ask(number, with(Wish.NO, PoliceAdvice.NOT_NEEDED));
    tell();
    settleAll(number);
    var promise = promise(number, PromiseKind.AFTERCARE);
    var corrects = enter(clerk, number, Action.CORRECT);
    var closes = enter(clerk, number, Action.CLOSE);
    var part = closes.parts(Action.CLOSE).getFirst().id();
    int version = version(number);
    var closed =
        here(
            () ->
                Objects.requireNonNull(
                    transactions.execute(
                        status -> {
                          correcting.correct(corrects, promise.id(), promise.version(), WHY);
                          return waitedFor(
                              () ->
                                  closing.close(
                                      closes, part, version, Outcome.HANDLED, "Het is klaar"));
                        })));
    assertThatThrownBy(() -> closed.get(60, TimeUnit.SECONDS))
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(StalePageException.class);
    assertThat(promise(number, PromiseKind.AFTERCARE).state()).isEqualTo(PromiseState.OPEN);
  }

  /** Begun by another, who has a moment before this one is done. */
  private CompletableFuture<Void> waitedFor(Runnable other) {
    var begun = CompletableFuture.runAsync(() -> run(other));
    try {
      begun.get(2, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException waitsOrRefused) {
      return begun;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    return begun;
  }

  @Test
  void adviceThatCameMeanwhileIsNotWaitedForAgain() {
    ask(number, with(Wish.YES, PoliceAdvice.PENDING));
    var response = promise(number, PromiseKind.RESPONSE);
    var until = LocalDate.now(ZoneId.of("Europe/Amsterdam")).plusDays(9);
    onPart(
        clerk,
        number,
        Action.WAIT,
        (entered, part) ->
            settling.markWaiting(
                entered,
                response.id(),
                response.version(),
                new SettlementService.WaitRequest(
                    WaitingFor.POLICE, until, "De politie belt terug")));
    explain(number, PromiseKind.RESPONSE);
    ask(number, with(Wish.YES, PoliceAdvice.GO_AHEAD));
    correct(PromiseKind.RESPONSE);
    assertThat(promise(number, PromiseKind.RESPONSE).state()).isEqualTo(PromiseState.OPEN);
  }

  @Test
  void aReminderThatWasSentForTheDateIsNotSentAgainAndKeepsNoOtherFromBeingSent() {
    remindedOf(PromiseKind.AFTERCARE);
    explain(number, PromiseKind.AFTERCARE);
    correct(PromiseKind.AFTERCARE);
    assertThat(
            texts("select nudge from promise where organisation_id = '%s' and kind = 'AFTERCARE'"))
        .containsExactly("REMIND");
    texts(
        "update promise set nudge_at = now() - interval '1 hour'"
            + " where organisation_id = '%s' and nudge is not null and state = 'OPEN'"
            + " returning id::text");
    run(() -> works.stream().filter(work -> work.kind().equals("promise")).forEach(DueWork::run));
    assertThat(
            texts(
                "select p.kind || ' ' || n.step from promise_nudge n join promise p"
                    + " on p.organisation_id = n.organisation_id and p.id = n.promise_id"
                    + " where p.organisation_id = '%s'"))
        .contains("DAMAGE REMIND")
        .containsOnlyOnce("AFTERCARE REMIND");
    assertThat(
            texts("select nudge from promise where organisation_id = '%s' and kind = 'AFTERCARE'"))
        .containsExactly("LATE");
  }

  /** As on the last working day before a day that was closed, and is no longer. */
  private void remindedOf(PromiseKind kind) {
    texts(
        "update promise set due_at = now() + interval '20 days' where organisation_id = '%s'"
            + " and kind = '"
            + kind.code()
            + "' returning id::text");
    texts(
        "insert into promise_nudge (organisation_id, promise_id, step, due_at, at)"
            + " select organisation_id, id, 'REMIND', due_at, now() from promise"
            + " where organisation_id = '%s' and kind = '"
            + kind.code()
            + "' returning promise_id::text");
  }
}
