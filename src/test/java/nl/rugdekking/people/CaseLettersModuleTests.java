// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.access.Lane;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.OfficeChangeScheduler;
import nl.rugdekking.organisation.OfficeKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Letters about a case go to whoever handles it and may open it, or stands in for them. */
@RugdekkingTest
class CaseLettersModuleTests {

  @Autowired RoleStage stage;

  @BeforeEach
  void organisation() {
    stage.begin();
  }

  @Test
  void whoLeftHearsNothingByStandingIn() {
    stage.standIn(Persona.OWNER, Persona.UNRELATED);
    stage.leave(Persona.UNRELATED);
    stage.clear();
    adds(Persona.AFFECTED, stage.scene.file().number());
    assertThat(stage.letters("task-due")).containsExactly(stage.person(Persona.OWNER));
    becomesLate();
    assertThat(stage.hearAnything()).doesNotContain(stage.person(Persona.UNRELATED));
  }

  @Test
  void aHandlerWhoLeftHearsNothingWhereNobodyIsNext() {
    leavesTheLineEmpty();
    stage.clear();
    adds(Persona.AFFECTED, stage.scene.file().number());
    writesAMessage();
    becomesLate();
    assertThat(stage.hearAnything()).doesNotContain(stage.person(Persona.OWNER));
    assertThat(stage.letters("nobody-yet")).contains(stage.person(Persona.ADMINISTRATOR));
  }

  @Test
  void anAdviserWhoLeftHearsNothingOfWhatTheyMayNotRead() {
    stage.confided();
    stage.take("Vertrouwenspersoon", Persona.ADVISER);
    stage.giveOut();
    stage.clear();
    becomesLate();
    assertThat(stage.hearAnything()).doesNotContain(stage.person(Persona.ADVISER));
  }

  @Test
  void whoMayNotOpenItByStandingInHearsNothingOfIt() {
    stage.standIn(Persona.OWNER, Persona.UNRELATED);
    stage.standIn(Persona.ACCUSED, Persona.UNRELATED);
    assertThat(stage.scene.as(Persona.UNRELATED).get(stage.scene.casePath("")).statusCode())
        .isEqualTo(404);
    stage.clear();
    adds(Persona.AFFECTED, stage.scene.file().number());
    becomesLate();
    assertThat(stage.hearAnything()).isNotEmpty().doesNotContain(stage.person(Persona.UNRELATED));
  }

  @Test
  void whoStandsInHearsOfMessagesAndOfWhatIsGivenToWhoIsAway() {
    stage.standIn(Persona.DEPUTY, Persona.UNRELATED);
    stage.clear();
    assertThat(stage.assign(stage.person(Persona.OWNER), Persona.DEPUTY).statusCode())
        .isEqualTo(302);
    assertThat(stage.letters("task-due")).containsExactly(stage.person(Persona.UNRELATED));
    writesAMessage();
    assertThat(stage.letters("message"))
        .contains(stage.person(Persona.UNRELATED))
        .doesNotContain(stage.person(Persona.DEPUTY));
  }

  @Test
  void whoStandsInForWhoIsResponsibleHearsThatAHandlerLeftAndFindsTheCase() {
    stage.standIn(Persona.RESPONSIBLE, Persona.UNRELATED);
    stage.take("Behandelaar", Persona.OWNER);
    stage.leave(Persona.OWNER);
    stage.giveOut();
    assertThat(stage.scene.as(Persona.UNRELATED).get(stage.scene.path("/taken")).body())
        .contains("1 zaak van een vertrokken behandelaar");
    assertThat(stage.letters("handler-left")).containsExactly(stage.person(Persona.UNRELATED));
  }

  @Test
  void aCoordinatorWhoIsSentAwayHandlesItAndHearsOfItNoLonger() {
    var incident = stage.registered(Lane.ANONYMOUS, stage.clerk());
    var coordinator = stage.person(Persona.COORDINATOR);
    assertThat(stage.in(() -> stage.cases.owners(incident))).containsExactly(coordinator);
    stage.texts("delete from work_due where organisation_id = '%s' returning kind");
    stage.clear();
    var path = stage.scene.path("/mijn/" + stage.number(incident));
    stage.scene.as(Persona.OTHER_AFFECTED).get(path);
    stage.scene.as(Persona.OTHER_AFFECTED).post(path + "/coordinator", Map.of("leest", "false"));
    adds(Persona.OTHER_AFFECTED, stage.number(incident));
    assertThat(stage.hearAnything())
        .doesNotContain(coordinator, stage.person(Persona.ADMINISTRATOR));
    var due =
        stage.texts("select kind from work_due where organisation_id = '%s' and due <= now()");
    assertThat(
            due.contains(OfficeChangeScheduler.KIND)
                || !stage.in(() -> stage.cases.owners(incident)).contains(coordinator))
        .as("somebody else gets the case soon, or the clock gave it already")
        .isTrue();
    stage.giveOut();
    assertThat(stage.in(() -> stage.cases.owners(incident)))
        .containsExactly(stage.person(Persona.FALLBACK));
    assertThat(stage.letters("task-due")).containsOnly(stage.person(Persona.FALLBACK));
  }

  @Test
  void openingUpIsRefusedWhereNobodyWouldHandleItThen() {
    stage.hold(Persona.FALLBACK, OfficeKind.RESPONSIBLE, BodyKind.MAYOR);
    var incident = stage.confided(stage.mayor());
    assertThat(stage.readers(incident)).containsExactly(stage.person(Persona.ADVISER));
    stage.clear();
    var path = stage.scene.path("/mijn/" + stage.number(incident) + "/openen");
    assertThat(stage.scene.as(Persona.AFFECTED).get(path).body())
        .contains("dan heeft die geen behandelaar")
        .doesNotContain("Ja, laat mijn zaak gewoon behandelen");
    assertThat(stage.scene.as(Persona.AFFECTED).post(path, Map.of()).statusCode()).isEqualTo(422);
    assertThat(stage.readers(incident)).containsExactly(stage.person(Persona.ADVISER));
    assertThat(stage.hearAnything()).isEmpty();
  }

  // ---- how a situation is reached

  private void leavesTheLineEmpty() {
    stage.take("Behandelaar", Persona.OWNER);
    stage.take("Verantwoordelijke", Persona.RESPONSIBLE);
    stage.take("Plaatsvervanger", Persona.DEPUTY);
    stage.leave(Persona.OWNER);
    stage.giveOut();
  }

  private void adds(Persona affected, String number) {
    var own = stage.scene.path("/mijn/" + number);
    stage.scene.as(affected).get(own);
    var fields = Map.of("words", "Hij belde weer", "form", UUID.randomUUID().toString());
    var answer = stage.scene.as(affected).post(own + "/aanvulling", fields);
    assertThat(answer.statusCode()).isEqualTo(302);
  }

  private void writesAMessage() {
    var report = stage.scene.path("/meldingen/" + stage.scene.file().report());
    stage.scene.as(Persona.REPORTER).get(report);
    var fields = Map.of("words", "Is er nieuws?", "form", UUID.randomUUID().toString());
    var answer = stage.scene.as(Persona.REPORTER).post(report + "/berichten", fields);
    assertThat(answer.statusCode()).isEqualTo(302);
  }

  private void becomesLate() {
    stage.texts(
        "update promise set due_at = now() - interval '2 days', nudge = 'LATE',"
            + " nudge_at = now() - interval '1 hour'"
            + " where organisation_id = '%s' and due_at is not null returning id::text");
    stage.work("promise");
  }
}
