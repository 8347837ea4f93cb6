// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import nl.rugdekking.IncidentFixtures.Persona;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.access.Lane;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.Position;
import nl.rugdekking.register.Registration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The mayor to whom something happened chooses who handles it; the others do not read it. */
@RugdekkingTest
class MayorChoosesModuleTests {

  private static final Persona MAYOR = Persona.UNRELATED;

  @Autowired RoleStage stage;

  @BeforeEach
  void organisation() {
    stage.begin();
    stage.in(
        () -> {
          stage.people.addPosition(mayor(), RoleStage.LONG_AGO, null);
          return true;
        });
    stage.hold(Persona.OWNER, OfficeKind.CASE_OWNER, BodyKind.MAYOR);
    stage.hold(Persona.OTHER_OWNER, OfficeKind.CASE_OWNER, BodyKind.MAYOR);
  }

  private Position mayor() {
    return new Position(stage.person(MAYOR), BodyKind.MAYOR, "mayor", null);
  }

  @Test
  void onlyWhoIsChosenOpensIt() {
    var incident = stage.registered(Lane.OPEN, Registration.ReportedPerson.known(mayor()));
    assertThat(stage.owner(incident)).isEqualTo(stage.person(Persona.OWNER));
    assertThat(opens(Persona.OWNER, incident)).isEqualTo(200);
    assertThat(opens(Persona.OTHER_OWNER, incident)).isEqualTo(404);
    assertThat(own(MAYOR, incident, "").body()).contains("Kies uw behandelaar");
    assertThat(own(MAYOR, incident, "/behandelaar").body())
        .contains(stage.name(Persona.OTHER_OWNER));

    stage.clear();
    assertThat(choose(MAYOR, incident, Persona.OWNER, Persona.OTHER_OWNER).statusCode())
        .isEqualTo(302);
    assertThat(opens(Persona.OWNER, incident)).isEqualTo(404);
    assertThat(opens(Persona.OTHER_OWNER, incident)).isEqualTo(200);
    assertThat(stage.letters("task-due")).containsExactly(stage.person(Persona.OTHER_OWNER));
    assertThat(own(MAYOR, incident, "").body()).contains("Er is een andere behandelaar");
    // a page of before, and somebody who does not handle cases of the mayor
    assertThat(choose(MAYOR, incident, Persona.OWNER, Persona.RESPONSIBLE).statusCode())
        .isEqualTo(409);
    assertThat(choose(MAYOR, incident, Persona.OTHER_OWNER, Persona.RESPONSIBLE).statusCode())
        .isEqualTo(422);
  }

  @Test
  void whatWasReportedForTheMayorWaitsForThemAndThenForWhomTheyChose() {
    var incident = stage.registered(Lane.OPEN, Registration.ReportedPerson.known(mayor()));
    holdUntil(incident, "now() + interval '1 hour'");
    stage.clear();
    assertThat(own(MAYOR, incident, "/behandelaar").body())
        .contains(stage.name(Persona.OWNER) + " is nu uw behandelaar");
    assertThat(choose(MAYOR, incident, Persona.OWNER, Persona.OTHER_OWNER).statusCode())
        .isEqualTo(302);
    assertThat(opens(Persona.OWNER, incident)).isEqualTo(404);
    assertThat(opens(Persona.OTHER_OWNER, incident)).isEqualTo(404);
    assertThat(stage.hearAnything()).isEmpty();

    holdUntil(incident, "now() - interval '1 hour'");
    stage.work("owners-day");
    assertThat(opens(Persona.OWNER, incident)).isEqualTo(404);
    assertThat(opens(Persona.OTHER_OWNER, incident)).isEqualTo(200);
    assertThat(stage.letters("task-due")).containsExactly(stage.person(Persona.OTHER_OWNER));
  }

  @Test
  void nobodyElseChooses() {
    var incident = stage.scene.file().incident();
    assertThat(own(Persona.AFFECTED, incident, "").body()).doesNotContain("Kies uw behandelaar");
    assertThat(own(Persona.AFFECTED, incident, "/behandelaar").body())
        .contains("Er is nu niemand anders");
    assertThat(choose(Persona.AFFECTED, incident, Persona.OWNER, Persona.DEPUTY).statusCode())
        .isEqualTo(422);
    assertThat(choose(Persona.RESPONSIBLE, incident, Persona.OWNER, Persona.DEPUTY).statusCode())
        .isEqualTo(403);
  }

  private void holdUntil(IncidentId incident, String moment) {
    stage.texts(
        "update case_part set held_until = %s where organisation_id = '%%s'"
            .concat(" and incident_id = '%s' returning part_id::text")
            .formatted(moment, incident.value()));
  }

  private int opens(Persona persona, IncidentId incident) {
    return stage.scene.as(persona).get(stage.path(incident)).statusCode();
  }

  private HttpResponse<String> own(Persona persona, IncidentId incident, String page) {
    return stage.scene.as(persona).get(ownPath(incident) + page);
  }

  private HttpResponse<String> choose(
      Persona persona, IncidentId incident, Persona shown, Persona wanted) {
    var path = ownPath(incident) + "/behandelaar";
    own(persona, incident, "/behandelaar");
    return stage.scene.as(persona).post(path, Map.of("shown", id(shown), "owner", id(wanted)));
  }

  private String id(Persona persona) {
    return stage.person(persona).value().toString();
  }

  private String ownPath(IncidentId incident) {
    return stage.scene.path("/mijn/" + stage.number(incident));
  }
}
