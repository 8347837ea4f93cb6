// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.access.Lane;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.Position;
import nl.rugdekking.register.Registration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages on which it is said who judges a case of the secretary that touches the executive. */
@RugdekkingTest
class JudgePagesModuleTests {

  private static final Persona SECRETARY = Persona.UNRELATED;
  private static final Persona MAYOR = Persona.CARE_GIVER;
  private static final Persona ALDERMAN = Persona.TRUSTED;

  @Autowired RoleStage stage;

  @BeforeEach
  void organisation() {
    stage.begin();
    for (var position :
        List.of(
            secretary(),
            new Position(stage.person(MAYOR), BodyKind.MAYOR, "mayor", null),
            new Position(stage.person(ALDERMAN), BodyKind.EXECUTIVE, "alderman", null))) {
      stage.in(
          () -> {
            stage.people.addPosition(position, RoleStage.LONG_AGO, null);
            return true;
          });
    }
  }

  private Position secretary() {
    return new Position(stage.person(SECRETARY), BodyKind.ORGANISATION, "secretary", null);
  }

  private IncidentId reported() {
    return stage.registered(Lane.OPEN, Registration.ReportedPerson.known(secretary()));
  }

  private IncidentId accused() {
    var incident = reported();
    stage.in(() -> stage.cases.accuse(incident, stage.person(ALDERMAN)));
    return incident;
  }

  @Test
  void whoeverHandlesItRecordsThatTheExecutiveIsInvolved() {
    var incident = reported();
    assertThat(opens(MAYOR, incident)).isEqualTo(200);
    assertThat(stage.scene.as(MAYOR).get(stage.path(incident)).body())
        .contains("Bestuur is betrokken");
    stage.clear();
    assertThat(involved(MAYOR, incident).headers().firstValue("Location").orElseThrow())
        .endsWith("/incidenten?klaar=bestuur");
    assertThat(opens(MAYOR, incident)).isEqualTo(404);
    assertThat(opens(Persona.FALLBACK, incident)).isEqualTo(200);
    assertThat(stage.letters("executive-involved")).containsExactly(stage.person(SECRETARY));
    assertThat(own(incident, "").body()).contains("Het bestuur is bij de zaak betrokken");
    assertThat(audited("incident.EXECUTIVE_INVOLVED", incident)).isEqualTo(1);
    // outside cannot give it to outside
    assertThat(involved(Persona.FALLBACK, incident).statusCode()).isEqualTo(422);
  }

  @Test
  void nobodyRecordsItInTheCaseOfSomebodyElse() {
    var incident = stage.registered(Lane.OPEN, stage.clerk());
    assertThat(stage.scene.as(Persona.LINE_OF_AFFECTED).get(stage.path(incident)).body())
        .doesNotContain("Bestuur is betrokken");
    assertThat(involved(Persona.LINE_OF_AFFECTED, incident).statusCode()).isEqualTo(422);
    assertThat(involved(Persona.COORDINATOR, incident).statusCode()).isEqualTo(403);
  }

  @Test
  void theSecretaryAgreesAndTakesItBack() {
    var incident = accused();
    assertThat(opens(MAYOR, incident)).isEqualTo(404);
    assertThat(opens(Persona.FALLBACK, incident)).isEqualTo(200);
    assertThat(own(incident, "").body()).contains("Kies of de burgemeester mag oordelen");
    stage.clear();
    assertThat(agree(SECRETARY, incident, true).statusCode()).isEqualTo(302);
    assertThat(opens(MAYOR, incident)).isEqualTo(200);
    assertThat(opens(Persona.FALLBACK, incident)).isEqualTo(404);
    assertThat(stage.letters("task-due")).containsExactly(stage.person(MAYOR));
    assertThat(own(incident, "").body())
        .contains("U vond het goed dat de burgemeester over uw zaak oordeelt")
        .contains("U vond het goed dat het hoofd van het bestuur over uw zaak oordeelt");
    // a form sent twice
    assertThat(agree(SECRETARY, incident, true).statusCode()).isEqualTo(302);
    assertThat(audited("incident.MAYOR_AGREED", incident)).isEqualTo(1);

    assertThat(agree(SECRETARY, incident, false).statusCode()).isEqualTo(302);
    assertThat(opens(MAYOR, incident)).isEqualTo(404);
    assertThat(opens(Persona.FALLBACK, incident)).isEqualTo(200);
    assertThat(audited("incident.MAYOR_AGREEMENT_ENDED", incident)).isEqualTo(1);
  }

  @Test
  void inDangerNobodyIsCalledWhoMayNotAnswerForIt() {
    // an alderman directs nobody who works for the council
    for (var persona : List.of(Persona.OWNER, Persona.RESPONSIBLE, Persona.DEPUTY)) {
      var council = new Position(stage.person(persona), BodyKind.COUNCIL, "committee-member", null);
      stage.in(
          () -> {
            stage.people.addPosition(council, RoleStage.LONG_AGO, null);
            return true;
          });
    }
    var incident = stage.inDanger(stage.person(ALDERMAN));
    for (var call = 0; call < 3; call++) {
      Database.change(
          "update alarm set next_at = now() - interval '1 minute' where incident_id = '%s' and next_at is not null"
              .formatted(incident.value()));
      stage.work("alarm");
    }
    assertThat(stage.called(incident))
        .contains(stage.person(Persona.OWNER), stage.person(Persona.FALLBACK))
        .doesNotContain(stage.person(Persona.RESPONSIBLE), stage.person(Persona.DEPUTY));
  }

  @Test
  void nobodyElseAgreesAndThereIsNothingToAgreeToWithoutTheExecutive() {
    var incident = accused();
    assertThat(agree(Persona.FALLBACK, incident, true).statusCode()).isEqualTo(403);
    assertThat(agree(MAYOR, incident, true).statusCode()).isEqualTo(404);
    var other = reported();
    assertThat(own(other, "").body()).doesNotContain("Wie over uw zaak oordeelt");
    assertThat(own(other, "/oordeel").body()).contains("hierover niets te kiezen");
    assertThat(agree(SECRETARY, other, true).statusCode()).isEqualTo(422);
  }

  private int opens(Persona persona, IncidentId incident) {
    return stage.scene.as(persona).get(stage.path(incident)).statusCode();
  }

  private HttpResponse<String> own(IncidentId incident, String page) {
    return stage.scene.as(SECRETARY).get(ownPath(incident) + page);
  }

  private HttpResponse<String> agree(Persona persona, IncidentId incident, boolean agrees) {
    var path = ownPath(incident) + "/oordeel";
    stage.scene.as(persona).get(path);
    return stage.scene.as(persona).post(path, Map.of("akkoord", String.valueOf(agrees)));
  }

  private HttpResponse<String> involved(Persona persona, IncidentId incident) {
    var part = stage.part(incident).id().value();
    var path = stage.path(incident) + "/getroffenen/" + part + "/bestuur-betrokken";
    stage.scene.as(persona).get(path);
    return stage.scene.as(persona).post(path, Map.of());
  }

  private String ownPath(IncidentId incident) {
    return stage.scene.path("/mijn/" + stage.number(incident));
  }

  private static long audited(String verb, IncidentId incident) {
    return Database.number(
        "select count(*) from audit_event where verb = '%s' and incident = '%s'"
            .formatted(verb, incident.value()));
  }
}
