// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.rugdekking.access.Action;
import nl.rugdekking.access.HiddenException;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.promise.PromiseState;
import nl.rugdekking.promise.StalePromiseException;
import nl.rugdekking.register.Outcome;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.Wish;
import org.junit.jupiter.api.Test;

/** What cannot be taken back, and by whom. */
class CorrectionRefusedModuleTests extends CorrectionScene {

  @Test
  void nobodyTakesBackWhatTheAffectedAnswered() {
    onPart(
        town.councillor(),
        Action.WISH,
        (entered, part) -> handling.recordOwnWishes(entered, part, version(), wishes(Wish.NO)));
    refuses(PromiseKind.AFFECTED_ASKED, "handling.correct.own-answer");
    assertThat(part().affected().askedAt()).isNotNull();
  }

  @Test
  void notInAClosedPartNorWhatIsOwedAgainAlready() {
    ask(Wish.NO);
    tell();
    settleAll(number);
    onPart(
        clerk,
        Action.CLOSE,
        (entered, part) ->
            closing.close(entered, part, version(), Outcome.HANDLED, "Het is klaar"));
    refuses(PromiseKind.AFTERCARE, "register.closed");
    onPart(
        clerk,
        Action.REOPEN,
        (entered, part) -> closing.reopen(entered, part, version(), "Er kwam iets bij"));
    refuses(PromiseKind.AFFECTED_TOLD, "handling.correct.again");
    correct(PromiseKind.AFTERCARE);
  }

  @Test
  void aFormThatIsTooOldOrSentTwiceChangesNothing() {
    explain(PromiseKind.AFTERCARE);
    var seen = settled(PromiseKind.AFTERCARE);
    var entered = enter(clerk, Action.CORRECT);
    correct(PromiseKind.AFTERCARE);
    explain(PromiseKind.AFTERCARE);
    for (int sent = 0; sent < 2; sent++) {
      assertThatThrownBy(
              () -> run(() -> correcting.correct(entered, seen.id(), seen.version(), WHY)))
          .isInstanceOf(StalePromiseException.class);
    }
    assertThat(promise(PromiseKind.AFTERCARE).state()).isEqualTo(PromiseState.EXPLAINED);
  }

  @Test
  void anothersPartIsNotThere() {
    number = reported(town.councillor(), town.counterClerk());
    explain(PromiseKind.AFTERCARE);
    var id = promise(PromiseKind.AFTERCARE).id();
    var manager = enter(town.manager(), Action.READ);
    assertThatThrownBy(() -> run(() -> correcting.correct(manager, id, 1, WHY)))
        .isInstanceOf(HiddenException.class);
  }

  private void refuses(PromiseKind kind, String key) {
    assertThatThrownBy(() -> correct(kind))
        .isInstanceOfSatisfying(
            RefusedException.class, refused -> assertThat(refused.messageKey()).isEqualTo(key));
    var entered = enter(clerk, Action.CORRECT);
    var shown = here(() -> correcting.get(entered, settled(kind).id()));
    assertThat(shown.objection()).contains(key);
  }
}
