// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import nl.rugdekking.Database;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.ForbiddenException;
import nl.rugdekking.access.Lane;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.organisation.StandIns;
import nl.rugdekking.policy.OpenQuestion;
import nl.rugdekking.policy.OrganisationDecision;
import nl.rugdekking.policy.OrganisationDecisions;
import nl.rugdekking.promise.WaitingFor;
import nl.rugdekking.register.Danger;
import nl.rugdekking.register.PoliceAdvice;
import nl.rugdekking.register.Registration;
import nl.rugdekking.register.Severity;
import nl.rugdekking.register.Wish;
import nl.rugdekking.register.Wishes;
import nl.rugdekking.register.acting.Exemption;
import nl.rugdekking.register.acting.VisibleAct;
import nl.rugdekking.task.Tasks;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Where the rules keep from a case whoever is responsible, the fallback outside decides whether the
 * organisation acts although the affected said no.
 */
class OutsideDecidesModuleTests extends HandlingScene {

  @Autowired ExemptionService exemptions;
  @Autowired Tasks tasks;
  @Autowired OrganisationDecisions decisions;
  @Autowired StandIns standIns;
  @Autowired Clock clock;

  @Test
  void theTaskTheLetterAndTheDecisionAreOfWhoAnswersOutside() {
    var outside = holding(town.otherCouncillor(), OfficeKind.FALLBACK);
    var responsible = holding(town.manager(), OfficeKind.RESPONSIBLE);
    var number = reported(Lane.OPEN, List.of(councillor.person()));
    var today = LocalDate.now(clock);
    here(() -> standIns.add(outside.person(), clerk.person(), today, today, clerk.person()));
    refusedInASeriousCase(number);

    assertThat(promise(number, PromiseKind.POLICE_REPORT).waitingFor())
        .isEqualTo(WaitingFor.RESPONSIBLE);
    assertThat(here(() -> tasks.list(responsible))).isEmpty();
    assertThat(here(() -> tasks.list(outside)))
        .extracting(task -> task.address())
        .singleElement()
        .asString()
        .endsWith("/toch-handelen");
    assertThat(toldToDecide()).containsOnly(outside.person().value().toString());

    var decision =
        new ExemptionService.Decision(
            VisibleAct.POLICE_REPORT, Exemption.Cause.SERIOUS, false, null, null, "Om deze reden");
    onPart(
        outside,
        number,
        Action.OVERRULE,
        (entered, part) -> exemptions.decide(entered, part, version(number), decision));
    assertThat(here(() -> tasks.list(outside))).isEmpty();
  }

  @Test
  void whereTheClerkJudgesWithTheMayorTheyAreOfTheMayor() {
    var from = LocalDate.of(2020, 1, 1);
    var choice = Objects.requireNonNull(OpenQuestion.EXECUTIVE_JUDGE.namedChoice());
    var alderman =
        here(
            () -> {
              var mayor = town.otherCouncillor().person();
              people.addPosition(mayor, BodyKind.MAYOR, "mayor", null, from);
              var mail = UUID.randomUUID() + "@wethouder.example";
              var accused = people.add("Wethouder", mail, Locale.of("nl")).id();
              people.addPosition(accused, BodyKind.EXECUTIVE, "alderman", null, from);
              decisions.record(
                  null,
                  new OrganisationDecision(
                      OpenQuestion.EXECUTIVE_JUDGE, true, choice, "Dichtbij", "de raad", from));
              return accused;
            });
    var mayor = ground.viewerAgain(town, town.otherCouncillor());
    var outside = holding(town.manager(), OfficeKind.FALLBACK);
    var number = reported(Lane.OPEN, List.of(alderman));
    refusedInASeriousCase(number);
    assertThat(here(() -> tasks.list(outside))).isEmpty();
    assertThat(here(() -> tasks.list(mayor)))
        .extracting(task -> task.address())
        .singleElement()
        .asString()
        .endsWith("/toch-handelen");
    assertThat(toldToDecide()).containsOnly(mayor.person().value().toString());
    assertThat(viewOf(mayor, number).parts()).hasSize(1);
  }

  @Test
  void inATalkNobodyIsAskedToDecideAndTheAdviserDecidesNothing() {
    var adviser = holding(town.otherCouncillor(), OfficeKind.CONFIDENTIAL_ADVISER);
    var number = reported(Lane.CONFIDENTIAL, List.of());
    for (var decision : List.of(Action.OVERRULE, Action.EXPLAIN, Action.ASSESS, Action.DECIDE)) {
      assertThatExceptionOfType(ForbiddenException.class)
          .isThrownBy(() -> enter(adviser, number, decision));
    }
    assertThat(toldToDecide()).isEmpty();
  }

  private Viewer holding(Viewer viewer, OfficeKind kind) {
    var from = LocalDate.of(2020, 1, 1);
    run(() -> people.addOffice(viewer.person(), kind, BodyKind.ORGANISATION, from));
    return ground.viewerAgain(town, viewer);
  }

  /**
   * Of somebody at the counter, whose manager is responsible; when the councillor is accused the
   * clerk handles it.
   */
  private String reported(Lane lane, List<PersonId> accused) {
    var affected = town.counterClerk();
    var told = Registration.ReportedPerson.known(affected.position().orElseThrow());
    var registration =
        new Registration(affected.person(), lane, null, "email", false, List.of(told), accused);
    return here(() -> transactions.execute(status -> incidents.register(registration).number()));
  }

  private void refusedInASeriousCase(String number) {
    var assessment = new HandlingService.Assessment(Severity.HIGH, List.of("verbal"), "asylum");
    onPart(
        clerk,
        number,
        Action.ASSESS,
        (entered, part) -> handling.assess(entered, part, version(number), assessment));
    ask(
        number,
        new Wishes(
            Wish.YES, Wish.NO, Wish.NO, Wish.NO, Danger.NONE, PoliceAdvice.NOT_NEEDED, null, null));
  }

  private List<String> toldToDecide() {
    return Database.texts(
        "select person from outbox where template = 'decision-asked' and organisation_id = '"
            + town.organisation().id().value()
            + "'");
  }
}
