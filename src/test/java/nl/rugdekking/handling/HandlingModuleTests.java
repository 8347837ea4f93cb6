// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.rugdekking.TellForms;
import nl.rugdekking.access.Action;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseKeeper;
import nl.rugdekking.promise.PromiseKeepers;
import nl.rugdekking.promise.PromiseState;
import nl.rugdekking.promise.WaitingFor;
import nl.rugdekking.register.Danger;
import nl.rugdekking.register.Outcome;
import nl.rugdekking.register.PoliceAdvice;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.Severity;
import nl.rugdekking.register.SubmittedText;
import nl.rugdekking.register.Wish;
import nl.rugdekking.register.Wishes;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class HandlingModuleTests extends HandlingScene {

  @Autowired PromiseKeepers keepers;

  private static final Wishes WANTS_NOTHING =
      new Wishes(
          Wish.NO, Wish.NO, Wish.NO, Wish.NO, Danger.NONE, PoliceAdvice.NOT_NEEDED, null, null);

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
          .containsExactlyElementsOf(withReport())
          .contains(
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
  void closesOnlyWhenEveryPromiseIsKeptOrExplained() {
    var number = reported(councillor);
    ask(number, WANTS_NOTHING);
    var kinds = new ArrayList<>(withReport());
    assertThat(kinds).hasSizeGreaterThanOrEqualTo(5);
    kinds.remove(PromiseKind.AFFECTED_ASKED);
    for (var kind : kinds) {
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
    onPart(
        clerk,
        number,
        Action.TELL,
        (entered, part) -> {
          tellings.tell(
              entered,
              part,
              Telling.message(
                  new SubmittedText(UUID.randomUUID(), "Schikt tien uur u?"), Set.of()));
        });
    assertThatThrownBy(() -> close(number))
        .as("a question does not say how it goes on")
        .isInstanceOf(RefusedException.class);
    onPart(
        clerk,
        number,
        Action.TELL,
        (entered, part) -> {
          TellForms.tellAll(tellings, entered, part, "Wij zijn weer bezig");
        });
    close(number);
  }

  @Test
  void doesNothingThePerpetratorCanNoticeBeforeAsking() {
    var number = reported(councillor);
    assertThatThrownBy(() -> keep(number, PromiseKind.DAMAGE, "Aansprakelijk gesteld"))
        .isInstanceOf(RefusedException.class);
    ask(
        number,
        new Wishes(
            Wish.NO, Wish.NO, Wish.YES, Wish.NO, Danger.NONE, PoliceAdvice.NOT_NEEDED, null, null));
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
              new HandlingService.Assessment(Severity.HIGH, List.of("threat"), "asylum"));
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
                          new HandlingService.Assessment(Severity.LOW, List.of("verzonnen"), null));
                    }))
        .isInstanceOf(RefusedException.class);
  }

  private List<PromiseKind> withReport() {
    return keepers.list().stream()
        .filter(keeper -> keeper.definition().start().isMadeWithReport())
        .map(PromiseKeeper::kind)
        .toList();
  }
}
