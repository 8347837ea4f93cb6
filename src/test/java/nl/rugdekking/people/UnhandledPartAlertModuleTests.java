// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people;

import static org.assertj.core.api.Assertions.assertThat;

import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.access.Lane;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.register.FollowUpStatements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A report that nobody may handle, such as one about the mayor when the only one outside stands
 * under the mayor too (rule 1), does not lie there in silence: who gives roles hears of it, who
 * takes over gets it, and in danger somebody is called.
 */
@RugdekkingTest
class UnhandledPartAlertModuleTests {

  @Autowired RoleStage stage;
  @Autowired FollowUpStatements statements;

  @SuppressWarnings("NullAway.Init")
  private PersonId mayor;

  @BeforeEach
  void aMayor() {
    stage.begin();
    mayor = stage.mayor();
  }

  @Test
  void aReportThatNobodyMayReadIsSaidToWhoGivesRolesAndNothingOfIt() {
    underTheTop();
    var incident = stage.about(mayor);
    assertThat(stage.readers(incident)).isEmpty();
    assertThat(stage.page())
        .contains("Er wacht 1 melding op een behandelaar")
        .doesNotContain(stage.number(incident));
    assertAdministratorHearsOnce();
    stage.about(mayor);
    assertThat(stage.page()).contains("Er wachten 2 meldingen");
  }

  @Test
  void whoIsAccusedIsNotToldThatSomethingWaits() {
    underTheTop();
    stage.in(
        () -> {
          stage.people.addOffice(mayor, OfficeKind.ADMINISTRATOR, null, RoleStage.LONG_AGO);
          return true;
        });
    stage.about(mayor);
    assertAdministratorHearsOnce();
  }

  @Test
  void anAccusationThatLeavesNobodyIsSaidToWhoGivesRoles() {
    underTheTop();
    var incident = stage.about();
    stage.in(
        () -> {
          var part = stage.cases.parts(incident).getFirst();
          statements.accuse(part, stage.person(Persona.REPORTER), mayor);
          return true;
        });
    assertThat(stage.readers(incident)).isEmpty();
    assertAdministratorHearsOnce();
  }

  @Test
  void whereNobodyIsNextThoseWhoGiveRolesGetWordOnce() {
    stage.take("Behandelaar", Persona.OWNER);
    stage.take("Verantwoordelijke", Persona.RESPONSIBLE);
    stage.take("Plaatsvervanger", Persona.DEPUTY);
    stage.leave(Persona.OWNER);
    stage.giveOut();
    stage.giveOut();
    assertThat(stage.page()).contains("Er wacht 1 melding");
    assertAdministratorHearsOnce();

    // whoever comes gets it, and says who handles it
    stage.given(Persona.UNRELATED, "RESPONSIBLE", "COUNCIL");
    stage.giveOut();
    assertThat(stage.in(() -> stage.cases.owners(stage.scene.file().incident())))
        .contains(stage.person(Persona.UNRELATED));
    assertThat(stage.letters("handler-left")).containsExactly(stage.person(Persona.UNRELATED));
  }

  @Test
  void whatOnlyACoordinatorReadsIsHandledByNobody() {
    var incident = stage.registered(Lane.OPEN, stage.clerk());
    assertThat(stage.owner(incident)).isEqualTo(stage.person(Persona.LINE_OF_AFFECTED));
    stage.take("Behandelaar", Persona.OTHER_OWNER);
    stage.leave(Persona.LINE_OF_AFFECTED);
    stage.giveOut();
    assertThat(stage.readers(incident)).containsExactly(stage.person(Persona.COORDINATOR));
    assertThat(stage.page()).contains("Er wacht 1 melding");
    assertAdministratorHearsOnce();
  }

  @Test
  void endingTheRoleUnderTheTopGivesItToHerWithAMessage() {
    underTheTop();
    var incident = stage.about(mayor);
    stage.take("Verantwoordelijke", Persona.FALLBACK);
    stage.giveOut();
    assertIsGivenTo(Persona.FALLBACK, incident);
    assertThat(stage.page()).doesNotContain("Er wacht");
    assertThat(stage.scene.as(Persona.FALLBACK).get(stage.path(incident)).statusCode())
        .isEqualTo(200);
    // once: nothing is left to give out
    stage.giveOut();
    assertThat(stage.letters("task-due")).containsOnlyOnce(stage.person(Persona.FALLBACK));
  }

  @Test
  void namingSomebodyElseOutsideGivesItToThem() {
    underTheTop();
    var incident = stage.about(mayor);
    stage.given(Persona.UNRELATED, "FALLBACK", "");
    stage.giveOut();
    assertIsGivenTo(Persona.UNRELATED, incident);
  }

  @Test
  void whoStandsUnderTheAccusedDoesNotGetItByOtherRolesGoing() {
    underTheTop();
    var incident = stage.about(mayor);
    // the case owner of the council loses the role: nobody named them to take over
    stage.take("Behandelaar", Persona.OWNER);
    stage.giveOut();
    assertThat(stage.readers(incident)).isEmpty();
    assertThat(stage.page()).contains("Er wacht 1 melding");
  }

  @Test
  void aConfidentialReportWaitsForTheNextAdviserAndGoesNowhereElse() {
    var incident = stage.confided();
    assertThat(stage.readers(incident)).containsExactly(stage.person(Persona.ADVISER));

    stage.take("Vertrouwenspersoon", Persona.ADVISER);
    stage.giveOut();
    assertThat(stage.readers(incident)).isEmpty();
    assertThat(stage.page()).contains("Er wacht 1 melding");

    stage.given(Persona.UNRELATED, "CONFIDENTIAL_ADVISER", "");
    stage.giveOut();
    assertIsGivenTo(Persona.UNRELATED, incident);
  }

  @Test
  void inDangerSomebodyIsCalledWhoIsNotKeptFromIt() {
    underTheTop();
    var incident = stage.inDanger(mayor);
    var called = stage.called(incident);
    assertThat(called).hasSize(1);
    assertThat(stage.in(() -> stage.cases.blocked(incident))).doesNotContainAnyElementsOf(called);
    assertThat(called)
        .containsAnyOf(stage.person(Persona.DUTY_OFFICER), stage.person(Persona.CALLED));
    assertThat(stage.letters("alarm")).containsAll(called);

    // who takes over need not wait for their turn
    stage.take("Verantwoordelijke", Persona.FALLBACK);
    stage.giveOut();
    assertThat(stage.called(incident)).hasSize(2).contains(stage.person(Persona.FALLBACK));
  }

  @Test
  void inDangerTheAdministratorIsCalledWhereNobodyElseIsLeft() {
    underTheTop();
    stage.take("Piket", Persona.DUTY_OFFICER);
    stage.take("Piket", Persona.CALLED);
    stage.take("Vertrouwenspersoon", Persona.ADVISER);
    stage.take("Nazorgmedewerker", Persona.CARE_GIVER);
    stage.take("Nazorgmedewerker", Persona.ACCUSED);
    assertThat(stage.called(stage.inDanger(mayor)))
        .containsExactly(stage.person(Persona.ADMINISTRATOR));
  }

  private void underTheTop() {
    stage.hold(Persona.FALLBACK, OfficeKind.RESPONSIBLE, BodyKind.MAYOR);
  }

  private void assertIsGivenTo(Persona persona, IncidentId incident) {
    assertThat(stage.readers(incident)).containsExactly(stage.person(persona));
    assertThat(stage.letters("task-due")).contains(stage.person(persona));
  }

  private void assertAdministratorHearsOnce() {
    assertThat(stage.letters("nobody-yet")).containsExactly(stage.person(Persona.ADMINISTRATOR));
  }
}
