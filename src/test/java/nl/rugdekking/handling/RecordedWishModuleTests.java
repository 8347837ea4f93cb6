// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
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
import nl.rugdekking.register.acting.OnBehalfOf;
import nl.rugdekking.register.acting.VisibleAct;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nothing that is recorded about a wish contradicts what the affected answered. */
class RecordedWishModuleTests extends HandlingScene {

  @Autowired ExemptionService exemptions;

  private final LocalDate day = LocalDate.now(DueDates.ZONE).plusDays(7);

  @SuppressWarnings("NullAway.Init")
  private String number;

  @BeforeEach
  void newCase() {
    number = reported(town.councillor());
  }

  @Test
  void nobodyActsByTheAuthorityOfSomebodyWhoSaidNo() {
    for (var answer : List.of(Wish.NO, Wish.NOT_YET)) {
      answer(answer);
      assertThatThrownBy(() -> keepAs(PromiseKind.DAMAGE, OnBehalfOf.AUTHORITY))
          .isInstanceOfSatisfying(RefusedException.class, key("handling.behalf.not-asked"));
    }
    answer(Wish.YES);
    keepAs(PromiseKind.DAMAGE, OnBehalfOf.AUTHORITY);
    assertThat(promise(number, PromiseKind.DAMAGE).state()).isEqualTo(PromiseState.KEPT);
  }

  @Test
  void thatTheAffectedDoesNotWantItIsNoReasonWhileTheySaidYes() {
    answer(Wish.YES);
    for (var kind : List.of(PromiseKind.RESPONSE, PromiseKind.POLICE_REPORT, PromiseKind.DAMAGE)) {
      assertThatThrownBy(() -> explain(kind, "not-wanted"))
          .isInstanceOfSatisfying(RefusedException.class, key("handling.reason.wanted"));
    }
    answer(Wish.NO);
    explain(PromiseKind.RESPONSE, "not-wanted");
    assertThat(promise(number, PromiseKind.RESPONSE).state()).isEqualTo(PromiseState.EXPLAINED);
  }

  @Test
  void thatNobodyWasReachedIsNoReasonBeforeTwoAttempts() {
    for (var kind : List.of(PromiseKind.RESPONSE, PromiseKind.DAMAGE)) {
      assertThatThrownBy(() -> explain(kind, "not-reachable"))
          .isInstanceOfSatisfying(RefusedException.class, key("handling.explain.not-tried"));
    }
  }

  @Test
  void besideCareWhereNothingIsWrittenOtherIsNoReason() {
    assertThatThrownBy(() -> explain(PromiseKind.AFTERCARE, "other"))
        .isInstanceOfSatisfying(RefusedException.class, key("handling.reason.unknown"));
    var seen = promise(number, PromiseKind.AFTERCARE);
    run(
        () ->
            assertThat(settling.listReasons(seen))
                .extracting(reason -> reason.label().code())
                .contains("declined", "own-help", "not-reachable")
                .doesNotContain("other"));
    explain(PromiseKind.AFTERCARE, "declined");
    explain(PromiseKind.DAMAGE, "other");
    assertThat(promise(number, PromiseKind.AFTERCARE).reason()).isEqualTo("declined");
  }

  @Test
  void damageIsNeverClaimedBecauseOfDanger() {
    answer(Wish.NOT_YET);
    assertThatThrownBy(
            () ->
                onPart(
                    clerk,
                    number,
                    Action.DECIDE,
                    (entered, part) ->
                        exemptions.recordDanger(
                            entered, part, version(number), VisibleAct.CLAIM, "Meteen verhaald")))
        .isInstanceOfSatisfying(RefusedException.class, key("handling.danger.claim"));
    assertThat(promise(number, PromiseKind.DAMAGE).waitingFor()).isEqualTo(WaitingFor.AFFECTED);
  }

  private void answer(Wish wish) {
    ask(
        number,
        new Wishes(wish, wish, wish, Wish.NO, Danger.NONE, PoliceAdvice.NOT_NEEDED, null, null));
  }

  private void explain(PromiseKind kind, String reason) {
    var promise = promise(number, kind);
    var entered = enter(clerk, number, Action.EXPLAIN);
    run(
        () ->
            settling.explain(
                entered,
                promise.id(),
                promise.version(),
                new Explanation(reason, "Het hoeft niet van haar", true)));
  }

  private void keepAs(PromiseKind kind, OnBehalfOf whose) {
    var promise = promise(number, kind);
    var entered = enter(clerk, number, Action.DECIDE);
    var settlement = new Settlement("Gedaan", whose, false, day, null);
    run(() -> settling.markKept(entered, promise.id(), promise.version(), settlement));
  }

  private static Consumer<RefusedException> key(String key) {
    return refused -> assertThat(refused.messageKey()).isEqualTo(key);
  }
}
