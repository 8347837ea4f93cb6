// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people;

import static org.assertj.core.api.Assertions.assertThat;

import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.access.Lane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Where a part of a case goes to somebody else, those whom it concerns get word. */
@RugdekkingTest
class PartHandoverModuleTests {

  @Autowired RoleStage stage;

  @BeforeEach
  void organisation() {
    stage.begin();
  }

  @Test
  void whoGetsAPartBecauseOfALinkHearsSoAndTheAffectedSeesIt() {
    var incident =
        stage.registered(
            Lane.OPEN, RoleStage.councillor(stage.person(Persona.AFFECTED)), RoleStage.unnamed());
    stage.clear();
    assertThat(stage.link(Persona.OTHER_OWNER, incident, Persona.OWNER).statusCode())
        .isEqualTo(302);
    assertThat(stage.in(() -> stage.cases.owners(incident)))
        .contains(stage.person(Persona.RESPONSIBLE));
    assertThat(stage.letters("task-due")).contains(stage.person(Persona.RESPONSIBLE));
    var own = stage.scene.path("/mijn/" + stage.number(incident));
    assertThat(stage.scene.as(Persona.AFFECTED).get(own).body())
        .contains("Er is een andere behandelaar");
  }

  @Test
  void whoIsSaidToHaveDoneItIsNotMadeAffected() {
    var incident = stage.registered(Lane.OPEN, RoleStage.unnamed());
    stage.in(() -> stage.cases.accuse(incident, stage.person(Persona.ACCUSED)));
    stage.clear();
    var answer = stage.link(Persona.OTHER_OWNER, incident, Persona.ACCUSED);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Deze collega is als veroorzaker genoemd");
    assertThat(stage.letters("reported-for-you")).isEmpty();
    var own = stage.scene.path("/mijn/" + stage.number(incident));
    assertThat(stage.scene.as(Persona.ACCUSED).get(own).statusCode()).isEqualTo(404);
  }

  @Test
  void confirmingWhereItFellIsWrittenDownOnce() {
    stage.take("Behandelaar", Persona.OWNER);
    stage.leave(Persona.OWNER);
    stage.giveOut();
    var responsible = stage.person(Persona.RESPONSIBLE);
    for (int i = 0; i < 2; i++) {
      assertThat(stage.assign(responsible, Persona.RESPONSIBLE).statusCode()).isEqualTo(302);
    }
    assertThat(
            stage.texts(
                "select actor::text from audit_event where organisation_id = '%s'"
                    + " and verb = 'incident.HANDLER_CONFIRMED'"))
        .containsExactly(responsible.value().toString());
  }
}
