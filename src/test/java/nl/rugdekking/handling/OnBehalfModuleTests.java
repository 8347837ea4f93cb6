// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import nl.rugdekking.Database;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.HiddenException;
import nl.rugdekking.access.Lane;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.register.Registration;
import nl.rugdekking.register.Wish;
import nl.rugdekking.task.Tasks;
import nl.rugdekking.tick.DueWork;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Of what somebody else reported the affected hears first, and the owner a working day later. */
class OnBehalfModuleTests extends HandlingScene {

  @Autowired Tasks tasks;
  @Autowired List<DueWork> works;

  @Test
  void isRegisteredAtOnceAndOnNobodysListUntilTheOwnersDay() {
    var number = reportedBy(town.otherCouncillor(), false);
    assertThat(viewOf(councillor, number, Action.READ_OWN).parts().getFirst().promises())
        .isNotEmpty();
    assertThatThrownBy(() -> enter(clerk, number, Action.READ)).isInstanceOf(HiddenException.class);
    assertThat(here(() -> tasks.list(clerk))).isEmpty();
    assertThat(lettersTo(clerk)).isEmpty();
    assertThat(lettersTo(councillor)).containsExactly("reported-for-you");
  }

  @Test
  void theOwnerHearsAfterAWorkingDayAndTheTermsRunFromThen() {
    var own = reported(councillor);
    var number = reportedBy(town.otherCouncillor(), false);
    runOwnersDay();
    assertThat(lettersTo(clerk)).as("not yet").containsExactly("task-due");
    Database.change(
        "update case_part set held_until = now() - interval '1 minute'"
            + " where held_until is not null");
    runOwnersDay();
    runOwnersDay();
    assertThat(lettersTo(clerk)).containsExactly("task-due", "task-due");
    assertThat(here(() -> tasks.list(clerk)))
        .anyMatch(task -> Objects.requireNonNull(task.about()).number().equals(number));
    assertThat(due(number)).isAfter(due(own));
  }

  @Test
  void anAnswerOfTheAffectedBeginsTheOwnersDay() {
    var number = reportedBy(town.otherCouncillor(), false);
    var before = ownPromise(number, PromiseKind.AFTERCARE);
    var version =
        viewOf(councillor, number, Action.READ_OWN).parts().getFirst().affected().version();
    onPart(
        councillor,
        number,
        Action.WISH,
        (entered, part) ->
            handling.recordOwnWishes(
                entered,
                part,
                version,
                with(Wish.YES, nl.rugdekking.register.PoliceAdvice.NOT_NEEDED)));
    assertThat(promise(number, PromiseKind.AFTERCARE).due()).isBefore(before.due());
    assertThat(lettersTo(clerk)).containsExactly("task-due");
    assertThat(here(() -> tasks.list(clerk))).isNotEmpty();
  }

  @Test
  void nothingWaitsInDangerNorWhenTheOwnerIsTheReporter() {
    assertThat(viewOf(clerk, reportedBy(town.otherCouncillor(), true)).parts()).hasSize(1);
    assertThat(viewOf(clerk, reportedBy(clerk, false)).parts()).hasSize(1);
  }

  private java.time.Instant due(String number) {
    return Objects.requireNonNull(promise(number, PromiseKind.AFFECTED_ASKED).due());
  }

  private Promise ownPromise(String number, PromiseKind kind) {
    return promise(viewOf(councillor, number, Action.READ_OWN).parts().getFirst(), kind);
  }

  private String reportedBy(Viewer reporter, boolean danger) {
    var affected = Registration.ReportedPerson.known(councillor.position().orElseThrow());
    var registration =
        new Registration(
            reporter.person(), Lane.OPEN, null, "email", danger, List.of(affected), List.of());
    return here(() -> transactions.execute(status -> incidents.register(registration).number()));
  }

  private void runOwnersDay() {
    run(
        () ->
            works.stream().filter(work -> work.kind().equals("owners-day")).forEach(DueWork::run));
  }

  private List<String> lettersTo(Viewer viewer) {
    return Database.asMigrator(
        connection ->
            Database.texts(
                connection,
                "select template from outbox where person = '"
                    + viewer.person().value()
                    + "' order by queued_at, id"));
  }
}
