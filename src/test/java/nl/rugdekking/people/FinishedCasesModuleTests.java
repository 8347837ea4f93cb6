// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people;

import static org.assertj.core.api.Assertions.assertThat;

import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.access.Lane;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.PeopleDirectory;
import nl.rugdekking.organisation.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who handled a case of staff reads it, once it is finished, until they leave that office. */
@RugdekkingTest
class FinishedCasesModuleTests {

  private static final Persona MANAGER = Persona.LINE_OF_AFFECTED;
  private static final Persona AFFECTED = Persona.OTHER_AFFECTED;
  private static final Persona SUCCESSOR = Persona.UNRELATED;

  @Autowired RoleStage stage;
  @Autowired PeopleDirectory directory;

  @BeforeEach
  void organisation() {
    stage.begin();
    stage.hold(Persona.RESPONSIBLE, OfficeKind.RESPONSIBLE, BodyKind.ORGANISATION);
  }

  private IncidentId reported() {
    return stage.registered(Lane.OPEN, stage.clerk());
  }

  private IncidentId finished() {
    var incident = reported();
    stage.in(
        () -> {
          stage.cases.setOpen(stage.cases.parts(incident).getFirst().id(), false);
          return true;
        });
    return incident;
  }

  @Test
  void whoLeftThatOfficeReadsItNoLongerAndTheSuccessorDoesNotEither() {
    var incident = finished();
    assertThat(opens(MANAGER, incident)).isEqualTo(200);
    leaveOffice();
    assertThat(opens(MANAGER, incident)).isEqualTo(404);
    assertThat(opens(SUCCESSOR, incident)).isEqualTo(404);
    assertThat(opens(Persona.RESPONSIBLE, incident)).isEqualTo(200);
    assertThat(stage.owner(incident)).isNull();
    assertThat(
            stage
                .scene
                .as(AFFECTED)
                .get(stage.scene.path("/mijn/" + stage.number(incident)))
                .body())
        .contains("heeft die functie niet meer en leest de zaak niet meer");
    assertThat(
            Database.number(
                "select count(*) from audit_event where verb = 'incident.HANDLER_LEFT_OFFICE' and incident = '%s'"
                    .formatted(incident.value())))
        .isEqualTo(1);
  }

  @Test
  void anOpenCaseStaysWithWhoHandlesIt() {
    var incident = reported();
    leaveOffice();
    assertThat(opens(MANAGER, incident)).isEqualTo(200);
  }

  @Test
  void whoStillManagesTheTeamOrHandlesCasesByOfficeKeepsIt() {
    var incident = finished();
    // the affected went to another team, and the manager stayed
    move(stage.person(AFFECTED), "counter-clerk", SUCCESSOR);
    stage.under(MANAGER);
    stage.giveOut();
    assertThat(opens(MANAGER, incident)).isEqualTo(200);

    var second = finished();
    stage.hold(MANAGER, OfficeKind.DEPUTY, BodyKind.ORGANISATION);
    leaveOffice();
    assertThat(opens(MANAGER, second)).isEqualTo(200);
  }

  @Test
  void openedAgainTheNewManagerHandlesIt() {
    var incident = finished();
    leaveOffice();
    stage.in(
        () -> {
          stage.cases.setOpen(stage.cases.parts(incident).getFirst().id(), true);
          return true;
        });
    stage.giveOut();
    assertThat(stage.owner(incident)).isEqualTo(stage.person(SUCCESSOR));
  }

  private void leaveOffice() {
    move(stage.person(MANAGER), "civil-servant", SUCCESSOR);
    move(stage.person(AFFECTED), "counter-clerk", SUCCESSOR);
    stage.giveOut();
  }

  private void move(PersonId person, String title, Persona manager) {
    stage.in(
        () -> {
          directory.listPositionsOf(person).forEach(directory::end);
          stage.people.addPosition(
              person,
              BodyKind.ORGANISATION,
              title,
              stage.person(manager),
              directory.today().minusDays(1));
          return true;
        });
  }

  private int opens(Persona persona, IncidentId incident) {
    return stage.scene.as(persona).get(stage.path(incident)).statusCode();
  }
}
