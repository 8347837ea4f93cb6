// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.access.Lane;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.PeopleDirectory;
import nl.rugdekking.register.FollowUpStatements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A case that moves, or that nobody handles any more, does so with a word to whom it concerns. */
@RugdekkingTest
class NobodyInSilenceModuleTests {

  @Autowired PeopleDirectory directory;
  @Autowired RoleStage stage;
  @Autowired FollowUpStatements statements;

  @BeforeEach
  void organisation() {
    stage.begin();
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
    assertThat(stage.letters("nobody-yet")).containsExactly(stage.person(Persona.ADMINISTRATOR));

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
    assertThat(stage.letters("nobody-yet")).containsExactly(stage.person(Persona.ADMINISTRATOR));
  }

  @Test
  void anAccusationThatLeavesNobodyIsSaidToWhoGivesRoles() {
    stage.hold(Persona.FALLBACK, OfficeKind.RESPONSIBLE, BodyKind.MAYOR);
    var mayor = stage.mayor();
    var incident = stage.about();
    stage.in(
        () -> {
          var part = stage.cases.parts(incident).getFirst();
          statements.accuse(part, stage.person(Persona.REPORTER), mayor);
          return true;
        });
    assertThat(stage.readers(incident)).isEmpty();
    assertThat(stage.letters("nobody-yet")).containsExactly(stage.person(Persona.ADMINISTRATOR));
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
    var path =
        stage.scene.casePath(
            "/getroffenen/" + stage.scene.file().part(Persona.AFFECTED) + "/behandelaar");
    var responsible = stage.person(Persona.RESPONSIBLE).value().toString();
    stage.scene.as(Persona.RESPONSIBLE).get(path);
    for (int i = 0; i < 2; i++) {
      stage.scene.as(Persona.RESPONSIBLE).get(path);
      var answer =
          stage
              .scene
              .as(Persona.RESPONSIBLE)
              .post(path, Map.of("shown", responsible, "owner", responsible));
      assertThat(answer.statusCode()).isEqualTo(302);
    }
    assertThat(
            stage.texts(
                "select actor::text from audit_event where organisation_id = '%s'"
                    + " and verb = 'incident.HANDLER_CONFIRMED'"))
        .containsExactly(responsible);
  }

  @Test
  void theLastFallbackOfTodayStaysThoughAnotherBeginsLater() {
    var from = LocalDate.now(stage.clock).plusDays(30);
    stage.holdFrom(Persona.UNRELATED, OfficeKind.FALLBACK, null, from);
    assertThat(stage.taken("Externe behandelaar", Persona.FALLBACK).statusCode()).isEqualTo(409);
    assertThat(stage.give(Persona.FALLBACK, "RESPONSIBLE", "MAYOR").statusCode()).isEqualTo(422);
  }

  @Test
  void nobodyHearsOfANewReaderWhoReadsNothingAnyMore() {
    stage.registered(Lane.CONFIDENTIAL, RoleStage.councillor(stage.person(Persona.AFFECTED)));
    var reader = stage.person(Persona.UNRELATED);
    var yesterday = LocalDate.now(stage.clock).minusDays(1);
    // in one transaction, so that the application's own tick can't run in between
    stage.in(
        () -> {
          stage.people.addOffice(reader, OfficeKind.CONFIDENTIAL_ADVISER, null, yesterday);
          directory.offices().stream()
              .filter(held -> held.person().equals(reader))
              .forEach(stage.people::endOffice);
          return true;
        });
    stage.giveOut();
    assertThat(stage.letters("readers-changed")).isEmpty();
  }
}
