// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseRole;
import nl.rugdekking.access.ForbiddenException;
import nl.rugdekking.access.HiddenException;
import nl.rugdekking.access.Reader;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.promise.PromiseState;
import nl.rugdekking.register.CaseEntryKind;
import nl.rugdekking.register.CaseView;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.StalePageException;
import nl.rugdekking.task.Task;
import org.junit.jupiter.api.Test;

/** A promise that was given opens that promise, and is a task of the person who got it. */
class PromiseGivingModuleTests extends PromiseGivingScene {

  @Test
  void anOfficeOpensNothingUntilAPromiseIsGiven() {
    assertThatExceptionOfType(HiddenException.class)
        .isThrownBy(() -> enter(carer, Action.KEEP_GIVEN));
    give(PromiseKind.AFTERCARE, carer, OfficeKind.CARE_GIVER);
    for (var action : Action.values()) {
      assertThat(may(carer, action)).as("%s", action).isEqualTo(action == Action.KEEP_GIVEN);
    }
  }

  @Test
  void opensThisPromiseAndNoOther() {
    give(PromiseKind.AFTERCARE, carer, OfficeKind.CARE_GIVER);
    var damage = promise(PromiseKind.DAMAGE);
    assertThatExceptionOfType(ForbiddenException.class).isThrownBy(() -> keepAs(carer, damage));
    assertThatExceptionOfType(HiddenException.class)
        .isThrownBy(
            () -> enterAsOwner(carer).requirePromiseOwner(damage.part(), damage.id().value()));
    keepAs(carer, promise(PromiseKind.AFTERCARE));
    var kept = promise(PromiseKind.AFTERCARE);
    assertThat(kept.state()).isEqualTo(PromiseState.KEPT);
    assertThat(kept.settledBy()).isEqualTo(carer.person());
  }

  @Test
  void staysReadableToWhoKeptItUntilTheCaseIsClosed() {
    give(PromiseKind.AFTERCARE, carer, OfficeKind.CARE_GIVER);
    keepAs(carer, promise(PromiseKind.AFTERCARE));
    assertThat(may(carer, Action.KEEP_GIVEN)).isTrue();
    settleAll(number);
    close(number);
    assertThat(may(carer, Action.KEEP_GIVEN)).isFalse();
  }

  @Test
  void isATaskOfItsOwnerAndOnceLateOfWhoHandlesThePartToo() {
    var before = titles(clerk);
    give(PromiseKind.AFTERCARE, carer, OfficeKind.CARE_GIVER);
    assertThat(titles(clerk)).hasSize(before.size() - 1);
    assertThat(tasksOf(carer))
        .singleElement()
        .satisfies(
            task -> {
              assertThat(task.address()).contains("/toegewezen/");
              assertThat(task.about()).isNotNull().returns(false, Task.About::opensCase);
            });
    makeLate(PromiseKind.AFTERCARE);
    assertThat(titles(clerk)).containsExactlyInAnyOrderElementsOf(before);
    assertThat(tasksOf(carer)).hasSize(1);
  }

  private List<String> titles(Viewer viewer) {
    return tasksOf(viewer).stream().map(Task::title).toList();
  }

  @Test
  void isTakenBackByWhoHandlesThePart() {
    give(PromiseKind.AFTERCARE, carer, null);
    takeBack(PromiseKind.AFTERCARE);
    assertThat(tasksOf(carer)).isEmpty();
    assertThat(may(carer, Action.KEEP_GIVEN)).isFalse();
    assertThat(timeline(clerk))
        .anySatisfy(
            line -> {
              assertThat(line.kind()).isEqualTo(CaseEntryKind.PROMISE_GIVEN);
              assertThat(line.words()).isEqualTo(carer.name());
              assertThat(line.by()).isEqualTo(clerk.name());
            })
        .extracting(CaseView.Line::kind)
        .contains(CaseEntryKind.PROMISE_TAKEN_BACK);
  }

  @Test
  void isGivenBackByItsOwnerWithTheReason() {
    give(PromiseKind.DAMAGE, carer, null);
    var promise = promise(PromiseKind.DAMAGE);
    var entered = enterAsOwner(carer);
    run(
        () ->
            giving.giveBack(
                entered, promise.part(), promise.id(), promise.version(), "Ik ken hem te goed"));
    assertThat(may(carer, Action.KEEP_GIVEN)).isFalse();
    assertThat(timeline(clerk))
        .anySatisfy(
            line -> {
              assertThat(line.kind()).isEqualTo(CaseEntryKind.PROMISE_GIVEN_BACK);
              assertThat(line.words()).isEqualTo("Ik ken hem te goed");
            });
  }

  @Test
  void twoWhoDecideAtOnceDoNotOverruleEachOther() {
    var entered = enter(clerk, Action.DECIDE);
    var promise = promise(PromiseKind.AFTERCARE);
    give(PromiseKind.AFTERCARE, carer, null);
    var again = enter(clerk, Action.DECIDE);
    assertThatExceptionOfType(StalePageException.class)
        .isThrownBy(
            () -> run(() -> giving.give(again, promise.id(), null, town.manager().person(), null)));
    assertThat(giving.findOwner(entered, promise)).isNull();
  }

  @Test
  void theAffectedSeesWhoDoesItAndWhoReadsThisPart() {
    give(PromiseKind.AFTERCARE, carer, OfficeKind.CARE_GIVER);
    var own = viewOf(councillor, number, Action.READ_OWN).parts().getFirst();
    assertThat(own.doers().get(promise(PromiseKind.AFTERCARE).id())).isEqualTo(carer.name());
    assertThat(own.readers())
        .filteredOn(reader -> reader.person().equals(carer.person()))
        .singleElement()
        .returns(CaseRole.PROMISE_OWNER, Reader::role)
        .returns("PROMISE_OWNER", Reader::word);
  }

  @Test
  void isNotGivenToWhomTheRulesKeepFromTheCase() {
    assertRefused(PromiseKind.AFTERCARE, councillor);
    assertRefused(PromiseKind.AFTERCARE, clerk);
    assertRefused(PromiseKind.AFFECTED_ASKED, carer);
    var away = town.manager();
    run(() -> standIn(away, carer));
    assertRefused(PromiseKind.AFTERCARE, away);
  }

  private void assertRefused(PromiseKind kind, Viewer to) {
    assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> give(kind, to, null));
  }
}
